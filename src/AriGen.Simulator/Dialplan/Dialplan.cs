namespace AriGen.Simulator;

/// <summary>Where calls go: contexts with their extensions, as <c>extensions.conf</c> has them.</summary>
internal sealed class Dialplan
{
    /// <summary>That of the channel-dump example.</summary>
    public static readonly Dialplan Default = Parse(
        """
        [default]
        exten => 1000,1,NoOp(ARI channel-dump)
         same => n,Answer()
         same => n,Stasis(channel-dump)
         same => n,Hangup()
        """);

    private readonly Dictionary<string, DialplanContext> _contexts = [];

    /// <summary>Variables of no channel that it sets at the start.</summary>
    public Dictionary<string, string> Globals { get; } = [];

    /// <summary>What shows the state of a device or of an application for an extension; none of them is dialled.</summary>
    public List<DialplanHint> Hints { get; } = [];

    /// <summary>Reads one.</summary>
    /// <param name="text">In the words of <c>extensions.conf</c>.</param>
    /// <param name="name">What the text is called in errors.</param>
    /// <exception cref="ArgumentException">Something cannot be read, or names an application that the simulator does not have. The message names the line.</exception>
    public static Dialplan Parse(string text, string name = "Dialplan") => new DialplanReader(name).Read(text);

    /// <summary>The context, made where it is not there yet.</summary>
    public DialplanContext FindOrAdd(string context)
        => _contexts.TryGetValue(context, out DialplanContext? found) ? found : _contexts[context] = new DialplanContext(context);

    public bool HasContext(string context) => _contexts.ContainsKey(context);

    /// <summary>Whether a call to it would get anywhere.</summary>
    public bool Exists(string context, string extension) => Find(context, extension, 1) is not null;

    /// <summary>The step that runs at a place; null where there is none.</summary>
    public DialplanStep? Find(string context, string extension, long priority)
        => Search(context, found => found.Matches(extension) ? found.Step(priority) : null);

    /// <summary>The priority that a label stands for; null where there is none.</summary>
    public long? FindLabel(string context, string extension, string label)
        => Search(context, found => found.Matches(extension) ? found.Labelled(label) : null)?.Priority;

    /// <summary>Whether more digits could make another extension of these.</summary>
    public bool CouldGrow(string context, string digits)
        => Search(context, found => found.CouldGrow(digits) ? found.Step(1) : null) is not null;

    /// <summary>A context's own extensions go before those that it includes, however exact these are.</summary>
    private DialplanStep? Search(string context, Func<DialplanExtension, DialplanStep?> look)
    {
        HashSet<string> seen = [];
        return In(context);

        DialplanStep? In(string name)
        {
            if (!_contexts.TryGetValue(name, out DialplanContext? at) || !seen.Add(name))
            {
                return null;
            }

            foreach (DialplanExtension extension in at.Extensions)
            {
                if (look(extension) is { } step)
                {
                    return step;
                }
            }

            return at.Includes.Select(In).FirstOrDefault(static step => step is not null);
        }
    }
}
