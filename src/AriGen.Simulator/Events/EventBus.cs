using AriGen.Runtime;
using AriGen.Simulator.Wire;
using Microsoft.Extensions.Logging;

namespace AriGen.Simulator;

/// <summary>
/// Brings events to the applications that are subscribed to what they are about. One that is subscribed in two ways, such as to a
/// channel and to all channels, gets them twice, as with the real server.
/// </summary>
internal sealed class EventBus(ApplicationTable applications, SimulatedVersion version, PbxScheduler scheduler, ILogger log)
{
    /// <summary>The server's ID in every event: a MAC address, as on a real server.</summary>
    public const string ServerId = "00:00:5e:00:53:01";

    /// <summary>Publishes an event.</summary>
    /// <param name="message">The event; its application, time and server are filled in here.</param>
    /// <param name="source">What it is about: whoever is subscribed to all of that kind gets it too.</param>
    /// <param name="others">What it is passed on to, such as the endpoint of a channel. Null ones don't count.</param>
    public void Publish(Event message, EventSource source, params ReadOnlySpan<EventSource?> others)
    {
        List<StasisApplication> receivers = [.. source.Subscribers];

        // An endpoint's state is not among what goes to those who want all endpoints.
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

    /// <summary>Publishes an event that is about several things at once: nobody gets it twice.</summary>
    /// <param name="message">The event.</param>
    /// <param name="about">What it is about. Null ones don't count.</param>
    /// <param name="scheme">Whoever is subscribed to all of this kind gets it too.</param>
    public void PublishOnce(Event message, IEnumerable<EventSource?> about, string scheme)
        => SendAll([.. about.SelectMany(static source => source?.Subscribers ?? []).Concat(applications.SubscribedToAll(scheme)).Distinct()], message);

    /// <summary>Publishes an event of a kind that is about none of its things, such as a global variable.</summary>
    public void PublishToAll(Event message, string scheme) => SendAll([.. applications.SubscribedToAll(scheme)], message);

    /// <summary>Sends an event to one application, if it wants it and somebody listens.</summary>
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

    /// <summary>Sends an event over one socket, whatever its application wants.</summary>
    public void Send(EventConnection socket, Event message)
    {
        if (version.Has(message.Type))
        {
            Event stamped = message with { Timestamp = scheduler.Now, AsteriskId = ServerId };
            socket.Send(JsonText.BytesOf(writer => AriWrite.Event(writer, stamped)));
        }
    }
}
