using System.CommandLine.Completions;

namespace AriGen.Cli;

/// <summary>What the tool offers at a cursor, and the kinds of it. The description stands in <see cref="CompletionItem.Detail"/>.</summary>
internal static class Suggestion
{
    /// <summary>A path of a file, which the shell knows how to complete.</summary>
    public const string File = nameof(File);

    /// <summary>A path of a folder.</summary>
    public const string Folder = nameof(Folder);

    /// <summary>The beginning of a word: more has to follow at once, or may.</summary>
    public const string Beginning = nameof(Beginning);

    public static IEnumerable<CompletionItem> Files(CompletionContext context) => [new("", File)];

    public static IEnumerable<CompletionItem> Folders(CompletionContext context) => [new("", Folder)];

    /// <summary>A bundled version, or a folder.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> Specs(ToolEnvironment environment) => _ =>
    [
        .. environment.Versions.All.Reverse().Select(static version => Word(version, $"the bundled api-docs of Asterisk {version}")),
        new("", Folder),
    ];

    public static CompletionItem Word(string text, string about) => new(text, detail: about);

    public static CompletionItem Begin(string text, string about) => new(text, Beginning, detail: about);
}
