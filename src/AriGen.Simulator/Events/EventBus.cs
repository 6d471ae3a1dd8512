using AriGen.Runtime;
using AriGen.Simulator.Wire;
using Microsoft.Extensions.Logging;

namespace AriGen.Simulator;

/// <summary>The distribution of events to the subscribed applications.</summary>
/// <remarks>
/// As with Asterisk, an application with two matching subscriptions, such as to a channel and to all channels, gets an event twice.
/// </remarks>
internal sealed class EventBus(ApplicationTable applications, SimulatedVersion version, PbxScheduler scheduler, ILogger log)
{
    /// <summary>The server's ID in every event, which is a MAC address as in Asterisk.</summary>
    public const string ServerId = "00:00:5e:00:53:01";

    /// <summary>Publishes an event.</summary>
    /// <param name="message">The event, without its application, time and server.</param>
    /// <param name="source">The event source. Subscribers to all sources of its kind get the event, too.</param>
    /// <param name="others">Further sources, such as the endpoint of a channel. <see langword="null"/> entries are ignored.</param>
    public void Publish(Event message, EventSource source, params ReadOnlySpan<EventSource?> others)
    {
        List<StasisApplication> receivers = [.. source.Subscribers];

        // Subscribers to all endpoints do not get an endpoint's state.
        if (message is not EndpointStateChange)
        {
            receivers.AddRange(applications.SubscribedToAll(source.Scheme));
        }

        foreach (EventSource? other in others)
        {
            receivers.AddRange(other?.Subscribers ?? []);
        }

        SendAll(receivers, message);
    }

    /// <summary>Publishes an event about several sources. Each application gets it once.</summary>
    /// <param name="message">The event.</param>
    /// <param name="about">The event sources. <see langword="null"/> entries are ignored.</param>
    /// <param name="scheme">The kind whose subscribers get the event, too.</param>
    public void PublishOnce(Event message, IEnumerable<EventSource?> about, string scheme)
        => SendAll(
            [.. about.SelectMany(static source => source?.Subscribers ?? []).Concat(applications.SubscribedToAll(scheme)).Distinct()],
            message);

    /// <summary>Publishes an event that belongs to a kind but to none of its sources, such as one about a global variable.</summary>
    public void PublishToAll(Event message, string scheme) => SendAll([.. applications.SubscribedToAll(scheme)], message);

    /// <summary>Sends an event to one application, unless its filter excludes it or it has no client.</summary>
    public void Send(StasisApplication application, Event message)
    {
        if (application.Socket is { } socket && application.Filter.LetsThrough(message.Type))
        {
            log.EventSent(message.Type, application.Name);
            Send(socket, message with { Application = application.Name });
        }
    }

    private void SendAll(List<StasisApplication> receivers, Event message)
    {
        foreach (StasisApplication application in receivers)
        {
            Send(application, message);
        }
    }

    /// <summary>Sends an event over one socket, whatever the application's filter.</summary>
    public void Send(EventConnection socket, Event message)
    {
        if (version.Has(message.Type))
        {
            Event stamped = message with { Timestamp = scheduler.Now, AsteriskId = ServerId };
            socket.Send(JsonText.BytesOf(writer => AriWrite.Event(writer, stamped)));
        }
    }
}
