namespace AriGen.Simulator;

/// <summary>A dialplan in the words of <c>extensions.conf</c>.</summary>
internal sealed class DialplanText
{
    /// <summary>That of the channel-dump example.</summary>
    public static readonly DialplanText Default = Parse(
        """
        [default]
        exten => 1000,1,NoOp(ARI channel-dump)
         same => n,Answer()
         same => n,Stasis(channel-dump)
         same => n,Hangup()
        """);

    private readonly Dictionary<(string Context, string Extension), List<DialplanStep>> _extensions = [];

    public static DialplanText Parse(string text)
    {
        DialplanText dialplan = new();
        string context = "", extension = "";
        foreach (string line in text.Split('\n').Select(static line => line.Split(';')[0].Trim()).Where(static line => line.Length > 0))
        {
            if (line.StartsWith('['))
            {
                context = line.Trim('[', ']');
                continue;
            }

            string[] sides = line.Split("=>", 2, StringSplitOptions.TrimEntries);
            if (sides[0] is not ("exten" or "same") || sides[1].Contains(",hint,", StringComparison.Ordinal))
            {
                continue;
            }

            string[] parts = sides[1].Split(',', sides[0] == "same" ? 2 : 3, StringSplitOptions.TrimEntries);
            extension = sides[0] == "same" ? extension : parts[0];
            dialplan.Add(context, extension, parts[^2], parts[^1]);
        }

        return dialplan;
    }

    public DialplanStep? Find(string context, string extension, long priority)
        => _extensions.GetValueOrDefault((context, extension))?.Find(step => step.Priority == priority);

    private void Add(string context, string extension, string priority, string call)
    {
        List<DialplanStep> steps = _extensions.TryGetValue((context, extension), out List<DialplanStep>? found) ? found : _extensions[(context, extension)] = [];
        int open = call.IndexOf('(', StringComparison.Ordinal);
        steps.Add(new DialplanStep(priority == "n" ? steps[^1].Priority + 1 : long.Parse(priority, System.Globalization.CultureInfo.InvariantCulture), null, call[..open], call[(open + 1)..^1]));
    }
}
