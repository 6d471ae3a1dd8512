using System.Collections.Concurrent;
using System.Diagnostics;

namespace AriGen.Live;

/// <summary>
/// Which operations were called and how they were answered, and which events came. The operations come from the spans that
/// the client makes: a span ends without an error only when the answer was decoded too.
/// </summary>
internal sealed class Ledger : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly ConcurrentDictionary<(string Operation, int Status), int> _answers = new();
    private readonly ConcurrentDictionary<string, int> _events = new();
    private readonly ConcurrentQueue<string> _faults = new();

    public Ledger()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "AriGen",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Answered,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Operations with an answer of 2xx that was decoded.</summary>
    public IReadOnlySet<string> Succeeded
        => _answers.Keys.Where(static answer => answer.Status is >= 200 and <= 299).Select(static answer => answer.Operation).ToHashSet();

    /// <summary>The types of the events that were decoded, and how many came of each.</summary>
    public IReadOnlyDictionary<string, int> Events => _events;

    /// <summary>Answers and events that could not be decoded, and gaps in the events.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>The error statuses that an operation was answered with.</summary>
    public IReadOnlyList<int> Errors(string operation)
        => [.. _answers.Keys.Where(answer => answer.Operation == operation && answer.Status >= 400).Select(static answer => answer.Status).Order()];

    /// <summary>Counts an opened event socket, which has no response of its own.</summary>
    public void Opened(string operation) => Count(_answers, (operation, 200));

    public void Received(AriEvent e)
    {
        if (e is UnknownEvent or AriGap { Reason: not AriGapReason.Replaced })
        {
            _faults.Enqueue(e.ToString());
        }
        else
        {
            Count(_events, e.Type);
        }
    }

    public void Dispose() => _listener.Dispose();

    private static void Count<T>(ConcurrentDictionary<T, int> counts, T what)
        where T : notnull => counts.AddOrUpdate(what, 1, static (_, count) => count + 1);

    private void Answered(Activity request)
    {
        if (request.GetTagItem("http.response.status_code") is not int status)
        {
            return;
        }

        if (status < 400 && request.Status == ActivityStatusCode.Error)
        {
            _faults.Enqueue($"{request.OperationName}: {status}, {request.StatusDescription}");
        }
        else
        {
            Count(_answers, (request.OperationName, status));
        }
    }
}
