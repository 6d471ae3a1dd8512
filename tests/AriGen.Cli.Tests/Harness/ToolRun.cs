using System.Collections.Immutable;

namespace AriGen.Cli.Tests.Harness;

/// <summary>One run of the tool inside the test.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ToolRun(int Exit, string Out, string Error)
{
    public static Task<ToolRun> OfAsync(params string[] args) => WithAsync(ImmutableDictionary<string, string>.Empty, args);

    public static Task<ToolRun> WithAsync(
        IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> args, CancellationToken cancellationToken = default)
        => RunAsync(environment, static (_, _) => null, args, cancellationToken);

    /// <summary>A run whose user answers questions.</summary>
    public static Task<ToolRun> AskedAsync(Func<string, bool, string?> ask, params string[] args)
        => RunAsync(ImmutableDictionary<string, string>.Empty, ask, args, default);

    private static async Task<ToolRun> RunAsync(
        IReadOnlyDictionary<string, string> variables,
        Func<string, bool, string?> ask,
        IReadOnlyList<string> args,
        CancellationToken cancellationToken)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        ToolEnvironment environment = new()
        {
            Out = output,
            Error = error,
            Variable = name => variables.GetValueOrDefault(name),
            Ask = ask,
            SpecsFolder = Repository.Specs,
        };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, TestContext.Current.CancellationToken);
        int exit = await new Tool(environment).RunAsync(args, stop.Token);
        return new ToolRun(exit, output.ToString(), error.ToString());
    }

    /// <summary>The run ended early, and said why in one line.</summary>
    public void AssertFailed(int exit, params string[] words)
    {
        Assert.True(Exit == exit, $"exit code {Exit}, not {exit}; {Error}");
        Assert.Empty(Out);
        string line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("arigen: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, line, StringComparison.Ordinal));
    }
}
