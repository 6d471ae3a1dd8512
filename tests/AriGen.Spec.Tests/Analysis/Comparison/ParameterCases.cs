using static AriGen.Spec.Tests.Comparison.ModelEdits;

namespace AriGen.Spec.Tests.Comparison;

internal static class ParameterCases
{
    public static ChangeCase[] All =>
    [
        new(
            "an option more",
            m => m.AddParameter("channels", "hangup", Query("speed", ApiTypeKind.Int)),
            "Added Parameter channels.hangup(speed) [query int]"),
        new(
            "the first option",
            m => m.AddParameter("channels", "answer", Query("speed")).AddParameter("channels", "answer", Query("tone")),
            "Added Parameter channels.answer(speed) [query string] !! The method has an argument `options` now, before the cancellation token.",
            "Added Parameter channels.answer(tone) [query string]"),
        new(
            "an argument more",
            m => m.AddParameter("channels", "hangup", Query("speed", required: true)),
            "Added Parameter channels.hangup(speed) [query string; required] !! The method has another argument, `speed`."),
        new(
            "an option less",
            m => m.EditParameter("channels", "hangup", "reason_code", _ => null),
            "Removed Parameter channels.hangup(reason_code) [query string] !! The option `ReasonCode` is gone."),
        new(
            "an argument less",
            m => m.EditParameter("channels", "getChannelVar", "variable", _ => null),
            "Removed Parameter channels.getChannelVar(variable) [query string; required] !! The argument `variable` is gone."),
        new(
            "an option becomes an argument",
            m => m.EditParameter("channels", "dial", "caller", p => p with { Required = true }),
            "Changed Parameter channels.dial(caller) Required [no] [yes] !! The option `Caller` becomes an argument."),
        new(
            "an argument becomes an option",
            m => m.EditParameter("channels", "getChannelVar", "variable", p => p with { Required = false }),
            "Changed Parameter channels.getChannelVar(variable) Required [yes] [no] !! The argument `variable` becomes an option."),
        new(
            "another spelling of the same C# name",
            m => m.EditParameter("channels", "hangup", "reason_code", p => p with { Name = "reasonCode" }),
            "Changed Parameter channels.hangup(reasonCode) Name [reason_code] [reasonCode]"),
        new(
            "another type",
            m => m.EditParameter("channels", "dial", "timeout", p => p with { Type = Type(ApiTypeKind.Long) }),
            "Changed Parameter channels.dial(timeout) Type [int] [long]"),
        new(
            "several values",
            m => m.EditParameter("channels", "dial", "caller", p => p with { AllowMultiple = true }),
            "Changed Parameter channels.dial(caller) Multiple [no] [yes] !! The C# type `string` becomes `OneOrMany<string>`."),
        new(
            "a list in place of several values",
            m => m.EditParameter("channels", "getChannelVars", "variables", p => p with { Type = ListOf(ApiTypeKind.String), AllowMultiple = false }),
            "Changed Parameter channels.getChannelVars(variables) Type [string] [List[string]]",
            "Changed Parameter channels.getChannelVars(variables) Multiple [yes] [no]"),
        new(
            "another way to travel",
            m => m.EditParameter("channels", "dial", "caller", p => p with { Location = ApiParameterLocation.BodyMember }),
            "Changed Parameter channels.dial(caller) Location [query] [body]"),
        new(
            "a list that travels otherwise",
            m => m.EditParameter("channels", "dial", "caller", p => p with { Location = ApiParameterLocation.BodyMember }),
            "Changed Parameter channels.dial(caller) Location [query] [body] !! The C# type `OneOrMany<string>` becomes `IReadOnlyList<string>`.")
        {
            Before = m => m.EditParameter("channels", "dial", "caller", p => p with { Type = ListOf(ApiTypeKind.String) }),
        },
        new(
            "another default",
            m => m.EditParameter("channels", "dial", "timeout", p => p with { DefaultValue = "30" }),
            "Changed Parameter channels.dial(timeout) Default [0] [30]"),
        new(
            "other bounds",
            m => m.EditParameter("channels", "dial", "timeout", p => p with { Range = new(1, 99) }),
            "Changed Parameter channels.dial(timeout) Range [0..] [1..99]"),
        new(
            "no id of something new",
            m => m.EditParameter("channels", "originate", "channelId", p => p with { IsNewId = false }),
            "Changed Parameter channels.originate(channelId) NewId [yes] [no]"),
        new(
            "only certain values",
            m => m.EditParameter("channels", "dial", "caller", p => p with { Values = Words("a", "b") }),
            "Changed Parameter channels.dial(caller) Values [] [a, b] !! The C# type `string` becomes `DialCaller`."),
        new(
            "any value",
            m => m.EditParameter("playbacks", "control", "operation", p => p with { Values = default }),
            "Changed Parameter playbacks.control(operation) Values [restart, pause, unpause, reverse, forward] [] !! The C# type `PlaybackOperation` becomes `string`."),
        new(
            "a value more",
            m => m.EditParameter("playbacks", "control", "operation", p => p with { Values = p.Values.Append("skip").ToEquatableArray() }),
            "Added ParameterValue playbacks.control(operation): skip []"),
        new(
            "a value less",
            m => m.EditParameter("playbacks", "control", "operation", p => p with { Values = p.Values.Where(v => v != "pause").ToEquatableArray() }),
            "Removed ParameterValue playbacks.control(operation): pause [] !! `PlaybackOperation.Pause` is gone."),
        new(
            "values of a number",
            m => m.EditParameter("channels", "dial", "timeout", p => p with { Values = Words("1", "2") }),
            "Changed Parameter channels.dial(timeout) Values [] [1, 2]"),
        new(
            "a value more where a set was shared",
            m => m.EditParameter("channels", "mute", "direction", p => p with { Values = p.Values.Append("side").ToEquatableArray() }),
            "Added ParameterValue channels.mute(direction): side []",
            "Changed Parameter channels.unmute(direction) Generated [MuteDirection] [UnmuteDirection] !! The C# type `MuteDirection` becomes `UnmuteDirection`."),
    ];
}
