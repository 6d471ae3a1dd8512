using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Calls others, and talks to the first one that answers: technology/resource[&amp;…], seconds, options.</summary>
internal sealed class DialApplication() : DialplanApplication("Dial")
{
    private static readonly string[] Results =
    [
        "DIALSTATUS", "DIALEDPEERNUMBER", "DIALEDPEERNAME", "ANSWEREDTIME", "ANSWEREDTIME_MS", "DIALEDTIME", "DIALEDTIME_MS",
        "RINGTIME", "RINGTIME_MS", "PROGRESSTIME", "PROGRESSTIME_MS",
    ];

    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        foreach (string name in Results)
        {
            channel.Variables.Set(name, "");
        }

        string[] args = Split(data, 3);
        DialCall call = new(channel);
        foreach (string endpoint in args[0].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            await call.AddAsync(endpoint);
        }

        (string status, Channel? answered) = await call.RunAsync(Seconds(args[1], Timeout.InfiniteTimeSpan));
        if (answered is null)
        {
            channel.Variables.Set("DIALSTATUS", status);
            return !channel.IsHungUp;
        }

        DateTimeOffset begin = channel.Scheduler.Now;
        channel.Answer();
        await BasicBridge.RunAsync(channel, answered);
        End(channel, call.Started, begin);
        return (args[2].Contains('g', StringComparison.Ordinal) || channel.Progress.HasJump) && !channel.IsHungUp;
    }

    private static void End(Channel channel, DateTimeOffset started, DateTimeOffset answered)
    {
        if (!channel.Progress.HasJump)
        {
            SetTime(channel, "ANSWEREDTIME", channel.Scheduler.Now - answered);
            SetTime(channel, "DIALEDTIME", channel.Scheduler.Now - started);
        }

        channel.Variables.Set("DIALSTATUS", "ANSWER");
    }

    /// <summary>A duration in seconds, and in milliseconds.</summary>
    public static void SetTime(Channel channel, string name, TimeSpan time)
    {
        channel.Variables.Set(name, ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        channel.Variables.Set(name + "_MS", ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
    }
}
