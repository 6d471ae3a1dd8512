using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Brings events to the applications that are subscribed to what they are about: each application gets each event once.</summary>
internal sealed class EventBus(Pbx pbx)
{
    /// <summary>Publishes an event.</summary>
    /// <param name="message">The event; its application, time and server are filled in here.</param>
    /// <param name="sources">What it is about. Null ones don't count.</param>
    public void Publish(Event message, params ReadOnlySpan<EventSource?> sources)
    {
        List<StasisApplication> receivers = [];
        foreach (EventSource? source in sources)
        {
            if (source is not null)
            {
                receivers.AddRange(source.Subscribers.Concat(pbx.Applications.SubscribedToAll(source.Scheme)).Except(receivers));
            }
        }

        foreach (StasisApplication application in receivers)
        {
            Send(application, message);
        }
    }

    /// <summary>Sends an event to one application, if it wants it and somebody listens.</summary>
    public void Send(StasisApplication application, Event message)
    {
        if (application.Socket is { } socket && application.Filter.LetsThrough(message.Type))
        {
            pbx.Log.EventSent(message.Type, application.Name);
            Send(socket, message with { Application = application.Name });
        }
    }

    /// <summary>Sends an event over one socket, whatever its application wants.</summary>
    public void Send(EventConnection socket, Event message)
    {
        if (pbx.Version.Shapes.Has(message.Type))
        {
            Event stamped = message with { Timestamp = pbx.Now, AsteriskId = pbx.EntityId };
            socket.Send(pbx.Version.Shapes.Write(message.Type, writer => AriEventsJson.Write(writer, stamped)));
        }
    }
}
