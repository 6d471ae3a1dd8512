namespace AriGen.Simulator;

/// <summary>A dialplan: contexts with extensions, as in <c>extensions.conf</c>.</summary>
internal sealed class Dialplan
{
    /// <summary>The dialplan of the channel-dump sample.</summary>
    public static readonly Dialplan Default = Parse(
        """
        [default]
        exten => 1000,1,NoOp(ARI channel-dump)
         same => n,Answer()
         same => n,Stasis(channel-dump)
         same => n,Hangup()
        """);

    private readonly Dictionary<string, DialplanContext> _contexts = [];

    /// <summary>The global variables and their values at the start.</summary>
    public Dictionary<string, string> Globals { get; } = [];

    /// <summary>The hints, which map extensions to devices. They cannot be dialled.</summary>
    public List<DialplanHint> Hints { get; } = [];

    /// <summary>Parses a dialplan.</summary>
    /// <param name="text">The text in the format of <c>extensions.conf</c>.</param>
    /// <param name="name">The name of the text in error messages.</param>
    /// <exception cref="ArgumentException">
    /// The text is invalid, or names an application that the simulator does not have. The message names the line.
    /// </exception>
    public static Dialplan Parse(string text, string name = "Dialplan") => new DialplanReader(name).Read(text);

    /// <summary>Returns a context, and adds it if it does not exist.</summary>
    public DialplanContext FindOrAdd(string context)
        => _contexts.TryGetValue(context, out DialplanContext? found) ? found : _contexts[context] = new DialplanContext(context);

    public bool HasContext(string context) => _contexts.ContainsKey(context);

    /// <summary>Whether an extension can be called.</summary>
    public bool Exists(string context, string extension) => Find(context, extension, 1) is not null;

    /// <summary>Finds the step at a place, or <see langword="null"/>.</summary>
    public DialplanStep? Find(string context, string extension, long priority)
        => Search(context, found => found.Matches(extension) ? found.Step(priority) : null);

    /// <summary>Finds the priority of a label, or <see langword="null"/>.</summary>
    public long? FindLabel(string context, string extension, string label)
        => Search(context, found => found.Matches(extension) ? found.Labelled(label) : null)?.Priority;

    /// <summary>Whether more digits could match another extension.</summary>
    public bool CouldGrow(string context, string digits)
        => Search(context, found => found.CouldGrow(digits) ? found.Step(1) : null) is not null;

    /// <summary>Searches a context. Its own extensions precede those of included contexts, even if these match more exactly.</summary>
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
