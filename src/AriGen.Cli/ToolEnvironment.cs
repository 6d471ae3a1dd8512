using System.Text;
using AriGen.Spec;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace AriGen.Cli;

/// <summary>What the tool sees of the process that it runs in. Tests give it another one.</summary>
internal sealed class ToolEnvironment
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

    /// <summary>The columns of the terminal that standard output is; null where it is none.</summary>
    public Func<int?> OutWidth { get; init; } = static () => null;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Asks the user: the prompt, and whether the answer is a secret. Null: by a prompt on the terminal.</summary>
    public Func<string, bool, string?>? Ask { get; init; }

    /// <summary>Where the bundled versions are.</summary>
    public string SpecsFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "specs");

    /// <summary>The bundled versions.</summary>
    public BundledVersions Versions
        => new(Directory.Exists(SpecsFolder) ? Directory.GetDirectories(SpecsFolder).Select(static folder => Path.GetFileName(folder)) : []);

    private bool HasColours => string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") is not "dumb";

    public static ToolEnvironment OfProcess() => new()
    {
        Out = StandardOutput(),
        Error = Console.Error,
        Variable = Environment.GetEnvironmentVariable,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        InIsTerminal = !Console.IsInputRedirected,

        // Some terminals say that they have no columns at all.
        OutWidth = static () => !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : null,
    };

    /// <summary>
    /// To a pipe, by the system's own hand: the console writes on in silence when nobody reads any more, and a command that follows
    /// events would never end. A file stays with the console, which shares its position with other programs.
    /// </summary>
    private static TextWriter StandardOutput()
    {
        if (!Console.IsOutputRedirected || OperatingSystem.IsWindows())
        {
            return Console.Out;
        }

        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 1);
        return stream.CanSeek ? Console.Out : new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true };
    }

    /// <summary>Standard output for whole lines, in colours where it is a terminal that wants them.</summary>
    public IAnsiConsole OutLines() => Unbroken(Screen(Out, OutIsTerminal));

    /// <summary>Standard error for whole lines.</summary>
    public IAnsiConsole ErrorLines() => Unbroken(Screen(Error, ErrorIsTerminal));

    /// <summary>Standard error for what changes in its place.</summary>
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

    /// <summary>A line that is broken in two can't be searched for, and not be clicked on; the terminal breaks it on the screen alone.</summary>
    private static IAnsiConsole Unbroken(IAnsiConsole screen)
    {
        screen.Profile.Width = int.MaxValue / 2;
        return screen;
    }

    private IAnsiConsole Screen(TextWriter writer, bool isTerminal) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = Ansi(isTerminal),
        ColorSystem = isTerminal && HasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
    });

    /// <summary>Of each output by itself: what would be detected for standard error depends on where standard output goes.</summary>
    private AnsiSupport Ansi(bool isTerminal)
        => !isTerminal || Variable("TERM") is "dumb" ? AnsiSupport.No
            : OperatingSystem.IsWindows() ? AnsiSupport.Detect
            : AnsiSupport.Yes;
}
