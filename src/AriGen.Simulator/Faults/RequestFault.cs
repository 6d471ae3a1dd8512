namespace AriGen.Simulator;

/// <summary>What goes wrong with one request.</summary>
internal sealed record RequestFault
{
    public static readonly RequestFault None = new();

    /// <summary>How long nothing happens.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What is answered in place of carrying it out.</summary>
    public RestReply? Answer { get; init; }

    /// <summary>Who holds the answer.</summary>
    public HeldAnswer? Holder { get; init; }

    /// <summary>Whether half of the answer's body is lost, with the connection.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether all of the answer is lost, with the connection.</summary>
    public bool IsLost { get; init; }

    /// <summary>Carries it out, or what is left of that.</summary>
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
