using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Goes to a place, with arguments as ARG1 and so on, until Return.</summary>
internal sealed class GosubApplication() : DialplanApplication("Gosub")
{
    public override Task<bool> RunAsync(Channel channel, string data)
    {
        int open = data.IndexOf('(', StringComparison.Ordinal);
        string[] args = open < 0 ? [] : data[(open + 1)..].TrimEnd(')').Split(',');
        DialplanPlace back = channel.Place;
        if (!GotoApplication.Jump(channel, open < 0 ? data : data[..open]))
        {
            return Task.FromResult(false);
        }

        channel.Progress.Callers.Push(back);
        for (int i = 0; i < args.Length; i++)
        {
            channel.Variables.Set("ARG" + (i + 1).ToString(CultureInfo.InvariantCulture), args[i]);
        }

        return Task.FromResult(true);
    }
}
