using System.Globalization;

namespace AriGen.Simulator;

/// <summary>What a name stands for on a channel: a variable, one of Asterisk's own, or a function with its arguments.</summary>
internal static class ChannelText
{
    /// <summary>Its value.</summary>
    /// <returns>Null where there is none, or where the function is unknown or cannot be read.</returns>
    public static string? Find(Channel channel, string name) => IsFunction(name) ? DialplanFunction.Read(channel, name) : BuiltIn(channel, name) ?? channel.Variable(name);

    /// <summary>Sets a variable or a function. What is unknown is passed over, as Asterisk does.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; null to take a variable away.</param>
    public static void Set(Channel channel, string name, string? value)
    {
        if (IsFunction(name))
        {
            DialplanFunction.Write(channel, name, value ?? "");
        }
        else
        {
            channel.SetVariable(name, value);
        }
    }

    public static bool IsFunction(string name) => name.EndsWith(')');

    private static string? BuiltIn(Channel channel, string name) => name switch
    {
        "EXTEN" => channel.Place.Extension,
        "CONTEXT" => channel.Place.Context,
        "PRIORITY" => channel.Place.Priority.ToString(CultureInfo.InvariantCulture),
        "HANGUPCAUSE" => channel.Cause.ToString(CultureInfo.InvariantCulture),
        "CHANNEL" => channel.Name,
        "UNIQUEID" => channel.Id,
        "CALLINGPRES" => PartyFunction.PresentationOf(channel).Code.ToString(CultureInfo.InvariantCulture),
        "CALLINGANI2" => DialplanFunction.Read(channel, "CALLERID(ani2)"),
        "CALLINGTON" => DialplanFunction.Read(channel, "CALLERID(ton)"),
        "CALLINGTNS" => "0",
        _ => ServerVariables.Find(channel.Pbx, name),
    };
}
