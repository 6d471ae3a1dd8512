using System.CommandLine.Completions;

namespace AriGen.Cli;

/// <summary>Base class of the supported shells: the completion script and the format of the answers to it.</summary>
internal abstract class Shell(string name, string script, string install)
{
    public static readonly Shell[] All = [new BashShell(), new ZshShell(), new FishShell(), new PowerShellShell()];

    public string Name => name;

    /// <summary>The command that installs the script, as one line of help.</summary>
    public string Install => install;

    public string Script
    {
        get
        {
            using Stream stream = typeof(Shell).Assembly.GetManifestResourceStream("AriGen.Cli.Completion." + script)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    public static Shell Named(string name) => All.Single(shell => shell.Name == name);

    /// <summary>Removes the quoting of a word that the shell passes on.</summary>
    public virtual string Unquoted(string word) => word;

    /// <summary>Returns the answer to the script: the kind of the words in the first line, then the words.</summary>
    /// <param name="items">The possible completions.</param>
    /// <param name="word">The word at the cursor, as the shell passes it on.</param>
    /// <param name="piece">The part of it that the shell replaces.</param>
    public IEnumerable<string> Answer(IReadOnlyList<CompletionItem> items, string word, string piece)
    {
        CompletionItem[] words = [.. items.Where(static item => item.Label.Length > 0)];
        return words.Select(item => Line(item, word, piece)).Prepend(
            items.Any(static item => item.Kind == Suggestion.File) ? "files"
            : items.Any(static item => item.Kind == Suggestion.Folder) ? "folders"
            : words.Length > 0 && words.All(static item => item.Kind == Suggestion.Beginning) ? "nospace"
            : "words");
    }

    protected abstract string Line(CompletionItem item, string word, string piece);

    /// <summary>Returns the first sentence of the description, shortened to one line.</summary>
    protected static string About(CompletionItem item)
    {
        const int Longest = 120;
        string about = OneLine.Of(item.Detail ?? "");
        int end = about.IndexOf(". ", StringComparison.Ordinal);
        about = end < 0 ? about : about[..(end + 1)];
        return about.Length <= Longest ? about : about[..(Longest - 1)].TrimEnd() + "…";
    }
}
