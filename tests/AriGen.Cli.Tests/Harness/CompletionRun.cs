using System.Collections.Immutable;

namespace AriGen.Cli.Tests.Harness;

/// <summary>What the tool offers at a cursor.</summary>
/// <param name="Kind">What the shell does with it.</param>
/// <param name="Words">The words, without descriptions.</param>
/// <param name="Lines">Words and descriptions, as fish gets them.</param>
internal sealed record CompletionRun(string Kind, IReadOnlyList<string> Words, IReadOnlyList<string> Lines)
{
    public static Task<CompletionRun> AtAsync(string word, params string[] before)
        => AtAsync(word, before, ImmutableDictionary<string, string>.Empty, FixedTime.Stopped);

    public static async Task<CompletionRun> AtAsync(string word, string[] before, IReadOnlyDictionary<string, string> environment, TimeProvider time)
    {
        string[] lines = await AskAsync(["complete", "fish", "--word=" + word, "--", .. before], environment, time);
        return new CompletionRun(lines[0], [.. lines.Skip(1).Select(static line => line.Split('\t')[0])], lines[1..]);
    }

    /// <summary>Whatever is asked, it ends well, says nothing else and asks nobody.</summary>
    public static async Task<string[]> AskAsync(string[] args, IReadOnlyDictionary<string, string> variables, TimeProvider time)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        bool isAsked = false;
        ToolEnvironment environment = new()
        {
            Out = output,
            Error = error,
            Variable = name => variables.GetValueOrDefault(name),
            Ask = (_, _) =>
            {
                isAsked = true;
                return "an answer";
            },
            Time = time,
            SpecsFolder = Repository.Specs,
        };
        int exit = await new Tool(environment).RunAsync(args, TestContext.Current.CancellationToken);
        Assert.Equal((ExitCode.Success, "", false), (exit, error.ToString(), isAsked));
        string text = output.ToString();
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return text[..^1].Split('\n');
    }
}
