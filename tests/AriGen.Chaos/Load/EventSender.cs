using System.Net;

namespace AriGen.Chaos;

/// <summary>Sends numbered user events to the application under test, one after the other, past the proxy.</summary>
internal sealed class EventSender(TruthClient truth, string app, FaultClock clock, TimeSpan pause)
{
    public const string EventName = "chaos";

    private readonly Lock _gate = new();
    private readonly List<SentEvent> _sent = [];

    public IReadOnlyList<SentEvent> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent];
            }
        }
    }

    /// <summary>Sends until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (long number = 1; !cancellationToken.IsCancellationRequested; number++)
        {
            int fault = clock.Current;
            DateTimeOffset sent = DateTimeOffset.UtcNow;

            // Never cancelled: what is on its way gets its answer.
            Acceptance acceptance = await SendAsync(number);
            lock (_gate)
            {
                _sent.Add(new(number, sent, DateTimeOffset.UtcNow, acceptance, fault));
            }

            await Task.Delay(pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The number of the first event whose request began at a time or later, if there is one yet.</summary>
    public long? FirstNumber(DateTimeOffset since)
    {
        lock (_gate)
        {
            int at = _sent.Count;
            while (at > 0 && _sent[at - 1].Sent >= since)
            {
                at--;
            }

            return at < _sent.Count ? _sent[at].Number : null;
        }
    }

    private async Task<Acceptance> SendAsync(long number)
    {
        try
        {
            HttpStatusCode status = await truth.SendEventAsync(app, EventName, number, CancellationToken.None);
            return status == HttpStatusCode.NoContent ? Acceptance.Accepted : Acceptance.Refused;
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return Acceptance.Refused;
        }
        catch (Exception exception) when (TruthClient.IsFailure(exception, CancellationToken.None))
        {
            return Acceptance.Unknown;
        }
    }
}
