namespace AriGen.Simulator;

/// <summary>A function with named items that a channel stores without other effects.</summary>
/// <param name="name">The function's name.</param>
/// <param name="defaults">The items with their default values.</param>
internal sealed class SettingFunction(string name, IReadOnlyDictionary<string, string> defaults) : DialplanFunction(name)
{
    public static IReadOnlyList<DialplanFunction> All { get; } =
    [
        new SettingFunction("CALLCOMPLETION", new Dictionary<string, string>
        {
            ["cc_agent_policy"] = "never", ["cc_monitor_policy"] = "never", ["cc_offer_timer"] = "20", ["ccnr_available_timer"] = "7200", ["ccbs_available_timer"] = "4800", ["cc_recall_timer"] = "20",
            ["cc_max_agents"] = "5", ["cc_max_monitors"] = "5", ["cc_callback_sub"] = "", ["cc_agent_dialstring"] = "",
        }),
        new SettingFunction("FEATURE", new Dictionary<string, string>
        {
            ["inherit"] = "no", ["featuredigittimeout"] = "1000", ["transferdialattempts"] = "3", ["transferdigittimeout"] = "3", ["transferretrysound"] = "pbx-invalid", ["transferinvalidsound"] = "privacy-incorrect",
            ["xfersound"] = "beep", ["xferfailsound"] = "beeperr", ["atxferabort"] = "*1", ["atxfercomplete"] = "*2", ["atxferthreeway"] = "*3", ["atxferswap"] = "*4", ["atxfernoanswertimeout"] = "15",
            ["atxferdropcall"] = "0", ["atxferloopdelay"] = "10", ["atxfercallbackretries"] = "2", ["courtesytone"] = "", ["recordingfailsound"] = "", ["pickupexten"] = "*8", ["pickupsound"] = "", ["pickupfailsound"] = "",
        }),
        new SettingFunction("FEATUREMAP", new Dictionary<string, string> { ["atxfer"] = "", ["blindxfer"] = "#", ["automixmon"] = "", ["disconnect"] = "*", ["parkcall"] = "" }),
    ];

    protected override string? ReadCore(Channel channel, string arguments)
        => defaults.TryGetValue(arguments, out string? usual) ? channel.Settings.GetValueOrDefault($"{Name}({arguments})", usual) : null;

    protected override void WriteCore(Channel channel, string arguments, string value) => channel.Settings[$"{Name}({arguments})"] = value;
}
