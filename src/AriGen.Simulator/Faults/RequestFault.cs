namespace AriGen.Simulator;

/// <summary>The faults of one request.</summary>
internal sealed record RequestFault
{
    public static readonly RequestFault None = new();

    /// <summary>The delay before the request is carried out.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The answer that replaces the request.</summary>
    public RestReply? Answer { get; init; }

    /// <summary>The holder of the answer.</summary>
    public HeldAnswer? Holder { get; init; }

    /// <summary>Whether half of the answer's body and the connection are lost.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether the whole answer and the connection are lost.</summary>
    public bool IsLost { get; init; }

    /// <summary>Carries out a request with its faults.</summary>
    public async Task<RestReply> RunAsync(PbxScheduler scheduler, Func<Task<RestReply>> request)
    {
        if (Delay > TimeSpan.Zero)
        {
            await scheduler.DelayAsync(Delay, CancellationToken.None);
        }

        RestReply reply = Answer ?? await request();
        if (Holder is { } holder)
        {
            await holder.HoldAsync();
        }

        return IsLost || (IsCut && reply.Body.IsEmpty) ? RestReply.Lost
            : IsCut ? reply with { BreaksAfter = reply.Body.Length / 2 }
            : reply;
    }
}
