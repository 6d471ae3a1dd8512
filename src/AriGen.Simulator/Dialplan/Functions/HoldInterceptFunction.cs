namespace AriGen.Simulator;

/// <summary>HOLD_INTERCEPT: whether applications get a hold instead of the far end. Write-only.</summary>
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
