namespace AriGen.Simulator;

/// <summary>GLOBAL: global variables.</summary>
internal sealed class GlobalFunction() : DialplanFunction("GLOBAL")
{
    protected override string? ReadCore(Channel channel, string arguments) => channel.Pbx.Globals.GetValueOrDefault(arguments, "");

    protected override void WriteCore(Channel channel, string arguments, string value) => channel.Pbx.Globals[arguments] = value;
}
