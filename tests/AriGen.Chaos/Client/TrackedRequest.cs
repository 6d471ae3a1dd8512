namespace AriGen.Chaos;

/// <summary>A request under test, with its reported outcome and what the server shows afterwards.</summary>
internal sealed class TrackedRequest(long number, RequestKind kind, int fault, int epoch)
{
    public long Number => number;

    public RequestKind Kind => kind;

    /// <summary>The fault that was the last one to begin before it.</summary>
    public int Fault => fault;

    /// <summary>The server's process to which it went.</summary>
    public int Epoch => epoch;

    public DateTimeOffset Begun { get; } = DateTimeOffset.UtcNow;

    public DateTimeOffset Ended { get; private set; }

    public RequestOutcome Outcome { get; private set; }

    /// <summary>The exception in words.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The number of times that the server has carried it out, or <see langword="null"/> if nobody can tell any more.</summary>
    public int? CarriedOut { get; set; }

    /// <summary>Whether the outcome claims that the server did not carry it out.</summary>
    public bool ClaimsNothingHappened => Outcome is RequestOutcome.ApiError or RequestOutcome.NotSent;

    /// <summary>The contradiction between the outcome and the server, or <see langword="null"/> if there is none.</summary>
    public string? Contradiction => Outcome switch
    {
        RequestOutcome.Escaped => "escaped",
        _ when CarriedOut > 1 => "carried out twice",
        RequestOutcome.Success when CarriedOut == 0 => "success, but absent",
        RequestOutcome.NotSent when CarriedOut > 0 => "not sent, but carried out",
        RequestOutcome.ApiError when CarriedOut > 0 => "refused, but carried out",
        _ => null,
    };

    public void End(RequestOutcome outcome, Exception? exception)
    {
        Outcome = outcome;
        Error = exception is null ? "" : $"{exception.GetType().Name}: {exception.Message}";
        Ended = DateTimeOffset.UtcNow;
    }
}
