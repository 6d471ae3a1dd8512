using System.Text.Json;
using AriGen.Runtime;

namespace AriGen.Simulator;

/// <summary>The operations of one resource.</summary>
internal abstract class OperationGroup(Pbx pbx)
{
    protected Pbx Pbx { get; } = pbx;

    public abstract void AddTo(OperationTable table);

    protected RestReply Reply<T>(T model, int status = 200)
        where T : IAriModel<T>
        => RestReply.OfJson(JsonText.BytesOf(model.Write), status);

    protected RestReply Reply<T>(IEnumerable<T> models)
        where T : IAriModel<T>
        => RestReply.OfJson(JsonText.BytesOf(writer =>
        {
            writer.WriteStartArray();
            foreach (T model in models)
            {
                model.Write(writer);
            }

            writer.WriteEndArray();
        }));

    /// <summary>The channel that the path names.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    protected Channel ChannelOf(Arguments arguments)
        => Pbx.Channels.Find(arguments.Path("channelId")) ?? throw new RefusedException(404, "Channel not found");

    /// <summary>The channel that the path names, with its stay in an application.</summary>
    /// <exception cref="RefusedException">There is none, or it is in no application, or it is named by its name.</exception>
    protected (Channel Channel, StasisVisit Visit) InStasis(Arguments arguments)
    {
        Channel channel = ChannelOf(arguments);
        return channel.Visit is { } visit && channel.Id == arguments.Path("channelId") ? (channel, visit) : throw new RefusedException(409, "Channel not in Stasis application");
    }

    /// <summary>The same, of a channel that is on the line: nearly all that an application can do with one asks for that.</summary>
    /// <exception cref="RefusedException">There is none, it is in no application, or it has not been dialled or not been answered yet.</exception>
    protected (Channel Channel, StasisVisit Visit) ReadyInStasis(Arguments arguments)
    {
        (Channel Channel, StasisVisit Visit) found = InStasis(arguments);
        return found.Channel.State == Wire.ChannelState.Down || found.Channel.State == Wire.ChannelState.Rsrved || found.Channel.State == Wire.ChannelState.Ringing
            ? throw new RefusedException(412, "Channel in invalid state")
            : found;
    }

    /// <summary>The priority that the request names, by number or by label; 0 where it names none.</summary>
    /// <exception cref="RefusedException">There is no such label.</exception>
    protected long PriorityOf(Arguments arguments, string context, string extension)
        => arguments.Text("label") is not { Length: > 0 } label ? arguments.Integer("priority")
            : Pbx.Dialplan.FindLabel(context, extension, label)
            ?? (long.TryParse(label, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long number) ? number
                : throw new RefusedException(404, "Requested label can not be found"));

    /// <summary>The variables that a new channel gets.</summary>
    /// <exception cref="RefusedException">One of them has a value that cannot be one.</exception>
    protected List<(string Name, string Value, bool IsReported)> VariablesOf(Arguments arguments)
        => arguments.Member("variables") is not { ValueKind: JsonValueKind.Object } map ? []
            : Pbx.Version.HasOperation("channels.setChannelVars") ? VariableMap.Read(map)
            : VariableMap.ReadTexts(map);
}
