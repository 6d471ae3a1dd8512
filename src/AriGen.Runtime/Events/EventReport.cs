using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>Logs and metrics of the events of one application. Not called under a lock.</summary>
internal sealed class EventReport(string apps, int capacity, ILogger logger)
{
    private readonly KeyValuePair<string, object?> _tag = new("ari.app", apps);

    public void Received() => EventMeter.Received.Add(1, _tag);

    public void Reconnected()
    {
        EventMeter.Reconnects.Add(1, _tag);
        EventLog.Reconnected(logger, apps);
    }

    public void Lost(Losses losses)
    {
        if (losses.Count == 0)
        {
            return;
        }

        EventMeter.Lost.Add(losses.Count, _tag);
        if (losses.Began)
        {
            EventLog.ReaderTooSlow(logger, apps, capacity);
        }
    }

    public void CaughtUp(long lost) => EventLog.ReaderCaughtUp(logger, apps, lost);
}
