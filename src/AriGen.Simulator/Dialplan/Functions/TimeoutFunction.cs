using System.Globalization;

namespace AriGen.Simulator;

/// <summary>TIMEOUT: how long the call may last, and how long digits are waited for in the dialplan.</summary>
internal sealed class TimeoutFunction() : DialplanFunction("TIMEOUT")
{
    protected override string? ReadCore(Channel channel, string arguments) => arguments.ToLowerInvariant() switch
    {
        "absolute" => channel.EndsAt is { } end ? Written((end - channel.Pbx.Now).TotalSeconds) : "0",

        // Without the dialplan there is nobody who would wait.
        "digit" => channel.IsInDialplan ? Written(channel.DigitTimeout.TotalSeconds) : "",
        "response" => channel.IsInDialplan ? Written(channel.ResponseTimeout.TotalSeconds) : "",
        _ => null,
    };

    protected override void WriteCore(Channel channel, string arguments, string value)
    {
        if (NumberFunctions.Leading(value) is not { } seconds || seconds < 0)
        {
            return;
        }

        TimeSpan time = TimeSpan.FromSeconds(seconds);
        switch (arguments.ToLowerInvariant())
        {
            case "absolute":
                channel.EndAfter(time);
                break;
            case "digit":
                channel.DigitTimeout = time;
                break;
            case "response":
                channel.ResponseTimeout = time;
                break;
        }
    }

    private static string Written(double seconds) => seconds.ToString("F3", CultureInfo.InvariantCulture);
}
