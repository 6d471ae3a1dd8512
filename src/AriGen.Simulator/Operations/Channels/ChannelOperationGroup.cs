using System.Globalization;
using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Base class of operations on channels.</summary>
internal abstract class ChannelOperationGroup(ChannelTable channels) : OperationGroup
{
    protected ChannelTable Channels { get; } = channels;

    /// <summary>Finds the channel that the path names.</summary>
    /// <exception cref="RefusedException">There is no such channel.</exception>
    protected Channel ChannelOf(Arguments arguments)
        => Channels.Find(arguments.Path("channelId")) ?? throw new RefusedException(404, "Channel not found");

    /// <summary>Finds the channel that the path names by its ID, and its stay in an application.</summary>
    /// <exception cref="RefusedException">There is no such channel, or it is in no application.</exception>
    protected (Channel Channel, StasisVisit Visit) InStasis(Arguments arguments)
    {
        Channel channel = ChannelOf(arguments);
        return channel.Visit is { } visit && channel.Id == arguments.Path("channelId") ? (channel, visit)
            : throw new RefusedException(409, "Channel not in Stasis application");
    }

    /// <summary>Finds the channel like <see cref="InStasis"/>. Most operations also need one that is dialled and answered.</summary>
    /// <exception cref="RefusedException">There is no such channel, it is in no application, or it is not answered yet.</exception>
    protected (Channel Channel, StasisVisit Visit) ReadyInStasis(Arguments arguments)
    {
        (Channel Channel, StasisVisit Visit) found = InStasis(arguments);
        ChannelState state = found.Channel.State;
        return state == ChannelState.Down || state == ChannelState.Reserved || state == ChannelState.Ringing
            ? throw new RefusedException(412, "Channel in invalid state")
            : found;
    }

    /// <summary>Reads a priority, given by number or by label; 0 if there is none.</summary>
    /// <exception cref="RefusedException">There is no such label.</exception>
    protected static long PriorityOf(Arguments arguments, Dialplan dialplan, string context, string extension)
        => arguments.Text("label") is not { Length: > 0 } label ? arguments.Integer("priority")
            : dialplan.FindLabel(context, extension, label)
            ?? (long.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
                : throw new RefusedException(404, "Requested label can not be found"));
}
