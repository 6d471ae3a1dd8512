using System.Globalization;

namespace AriGen.Simulator;

/// <summary>TIMEOUT: how long the call may last, and how long digits are waited for in the dialplan.</summary>
internal sealed class TimeoutFunction() : DialplanFunction("TIMEOUT")
{
    protected override string? ReadCore(Channel channel, string arguments) => arguments.ToLowerInvariant() switch
    {
        "absolute" => channel.Timer.EndsAt is { } end ? Written((end - channel.Scheduler.Now).TotalSeconds) : "0",

        // Without the dialplan there is nobody who would wait.
        "digit" => channel.Progress.IsRunning ? Written(channel.Digits.NextTimeout.TotalSeconds) : "",
        "response" => channel.Progress.IsRunning ? Written(channel.Digits.FirstTimeout.TotalSeconds) : "",
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
                channel.Timer.Start(time);
                break;
            case "digit":
                channel.Digits.NextTimeout = time;
                break;
            case "response":
                channel.Digits.FirstTimeout = time;
                break;
        }
    }

    private static string Written(double seconds) => seconds.ToString("F3", CultureInfo.InvariantCulture);
}
