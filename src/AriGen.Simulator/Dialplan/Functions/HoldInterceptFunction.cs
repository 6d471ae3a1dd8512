namespace AriGen.Simulator;

/// <summary>HOLD_INTERCEPT: whether a hold is told to applications in place of the far end. It can be written only.</summary>
internal sealed class HoldInterceptFunction() : DialplanFunction("HOLD_INTERCEPT")
{
    protected override string? ReadCore(Channel channel, string arguments) => null;

    protected override void WriteCore(Channel channel, string arguments, string value)
        => channel.InterceptsHold = arguments.ToLowerInvariant() switch
        {
            "set" => true,
            "remove" => false,
            _ => channel.InterceptsHold,
        };
}
