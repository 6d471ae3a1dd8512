using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Reads and sets names on a channel: variables, built-in variables, and functions with their arguments.</summary>
internal static class ChannelText
{
    /// <summary>Reads a variable or a function; empty if there is none.</summary>
    public static string Read(Channel channel, string name) => Find(channel, name) ?? "";

    /// <summary>Replaces the <c>${…}</c> and <c>$[…]</c> of a text by their values.</summary>
    public static string Expand(Channel channel, string text) => Substitution.Apply(text, name => Read(channel, name));

    /// <summary>Finds the value of a variable or a function.</summary>
    /// <returns>The value; <see langword="null"/> if there is none, or if the function is unknown or cannot be read.</returns>
    public static string? Find(Channel channel, string name) => IsFunction(name) ? DialplanFunction.Read(channel, name) : BuiltIn(channel, name) ?? channel.Variables.Find(name);

    /// <summary>Sets a variable or a function. Unknown functions are ignored, as Asterisk does.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> to remove a variable.</param>
    public static void Set(Channel channel, string name, string? value)
    {
        if (IsFunction(name))
        {
            DialplanFunction.Write(channel, name, value ?? "");
        }
        else
        {
            channel.Variables.Set(name, value);
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
        _ => ServerVariables.Find(channel.Scheduler, name),
    };
}
