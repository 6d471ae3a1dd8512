using Spectre.Console;

namespace AriGen.Cli;

/// <summary>What the tool sees of the process that it runs in. Tests give it another one.</summary>
internal sealed class Surroundings
{
    /// <summary>For data.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>For talk: what went wrong, and how it goes on.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The environment.</summary>
    public required Func<string, string?> Variable { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public bool InIsTerminal { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Asks the user: the prompt, and whether the answer is a secret. Null: by a prompt on the terminal.</summary>
    public Func<string, bool, string?>? Ask { get; init; }

    /// <summary>Where the bundled versions are.</summary>
    public string SpecsFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "specs");

    private bool HasColours => string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") is not "dumb";

    public static Surroundings OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        Variable = Environment.GetEnvironmentVariable,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        InIsTerminal = !Console.IsInputRedirected,
    };

    /// <summary>Standard output as a person sees it: colours where it is a terminal that wants them.</summary>
    public IAnsiConsole OutScreen() => Screen(Out, OutIsTerminal);

    /// <summary>Standard error as a person sees it.</summary>
    public IAnsiConsole ErrorScreen() => Screen(Error, ErrorIsTerminal);

    /// <summary>Asks the user. Null where nobody is there to be asked.</summary>
    public async Task<string?> AskAsync(string prompt, bool isSecret, CancellationToken cancellationToken)
    {
        if (Ask is not null)
        {
            return Ask(prompt, isSecret);
        }

        if (!InIsTerminal || !ErrorIsTerminal)
        {
            return null;
        }

        TextPrompt<string> question = new(Markup.Escape(prompt) + ":") { IsSecret = isSecret, Mask = null, AllowEmpty = isSecret };
        return await question.ShowAsync(ErrorScreen(), cancellationToken);
    }

    private IAnsiConsole Screen(TextWriter writer, bool isTerminal) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = isTerminal && HasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = isTerminal && InIsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
    });
}
