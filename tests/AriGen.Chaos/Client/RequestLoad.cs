using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace AriGen.Chaos;

/// <summary>Requests of the client under test, each with an effect of its own, ten a second.</summary>
internal sealed class RequestLoad(Subject subject, Witness witness, FaultClock clock, string run)
{
    public const string EventName = "request";

    private const int MostInFlight = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly RequestKind[] Kinds = Enum.GetValues<RequestKind>();

    private readonly ConcurrentQueue<TrackedRequest> _finished = new();
    private readonly ConcurrentQueue<TrackedRequest> _unverified = new();
    private readonly ConcurrentDictionary<long, Task> _running = new();

    public IEnumerable<TrackedRequest> Finished => _finished;

    /// <summary>Gets the first finished request that has not been verified.</summary>
    public bool TryPeekUnverified([NotNullWhen(true)] out TrackedRequest? request) => _unverified.TryPeek(out request);

    /// <summary>Removes it.</summary>
    public void Verified() => _unverified.TryDequeue(out _);

    public string BridgePrefix => $"{run}-";

    public string BridgeId(TrackedRequest request) => $"{BridgePrefix}{request.Number}";

    public string Variable(TrackedRequest request) => $"CHAOS_{run.Replace('-', '_')}_{request.Number}";

    /// <summary>Sends until it is cancelled, and then waits for the answers.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (long number = 1; !cancellationToken.IsCancellationRequested; number++)
        {
            if (_running.Count < MostInFlight)
            {
                TrackedRequest request = new(number, Kinds[number % Kinds.Length], clock.Current, clock.Epoch);
                Task running = SendAsync(request);
                _running[number] = running;
                _ = running.ContinueWith(_ => _running.TryRemove(request.Number, out Task? _), TaskScheduler.Default);
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(_running.Values);
    }

    private async Task SendAsync(TrackedRequest request)
    {
        AriClient client = subject.Client;
        (RequestOutcome outcome, Exception? exception) = await Outcomes.OfAsync(() => request.Kind switch
        {
            RequestKind.Event => client.Events.SendUserEventAsync(
                EventName, witness.App, new() { Variables = new() { ["n"] = request.Number } }),
            RequestKind.Variable => client.Asterisk.SetGlobalVariableAsync(Variable(request), "1"),
            _ => client.Bridge(BridgeId(request)).CreateAsync(),
        });
        request.End(outcome, exception);
        _finished.Enqueue(request);
        _unverified.Enqueue(request);
    }
}
