using System.Text;
using AriGen.Spec;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace AriGen.Cli;

/// <summary>The process environment of the tool. Tests replace it.</summary>
internal sealed class ToolEnvironment
{
    /// <summary>Standard output, for data.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error, for diagnostics and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public bool InIsTerminal { get; init; }

    /// <summary>The columns of the terminal; <see langword="null"/> if standard output is not a terminal.</summary>
    public Func<int?> OutWidth { get; init; } = static () => null;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Asks the user, by the prompt and whether the answer is secret. Defaults to a prompt on the terminal.</summary>
    public Func<string, bool, string?>? Ask { get; init; }

    /// <summary>The folder with the bundled versions.</summary>
    public string SpecsFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "specs");

    /// <summary>The bundled versions.</summary>
    public BundledVersions Versions
        => new(
            Directory.Exists(SpecsFolder) ? Directory.GetDirectories(SpecsFolder).Select(static folder => Path.GetFileName(folder)) : []);

    private bool HasColours => string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") is not "dumb";

    public static ToolEnvironment OfProcess() => new()
    {
        Out = StandardOutput(),
        Error = Console.Error,
        Variable = Environment.GetEnvironmentVariable,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        InIsTerminal = !Console.IsInputRedirected,

        // Some terminals report a width of 0.
        OutWidth = static () => !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : null,
    };

    /// <summary>
    /// Opens standard output. A pipe is written directly, because the console ignores that its reader is gone, and a command that
    /// follows events would never end. A file is written through the console, which shares its position with other programs.
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

    /// <summary>Standard output for whole lines, in color if it is a terminal that supports it.</summary>
    public IAnsiConsole OutLines() => Unbroken(Screen(Out, OutIsTerminal));

    /// <summary>Standard error for whole lines.</summary>
    public IAnsiConsole ErrorLines() => Unbroken(Screen(Error, ErrorIsTerminal));

    /// <summary>Standard error for progress that is updated in place.</summary>
    public IAnsiConsole ErrorScreen() => Screen(Error, ErrorIsTerminal);

    /// <summary>Asks the user. Returns <see langword="null"/> if there is no terminal to ask on.</summary>
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

    /// <summary>Disables wrapping: a wrapped line can't be searched or clicked. The terminal wraps it on the screen only.</summary>
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

    /// <summary>Decides about colors for each output, because the detection for standard error depends on standard output.</summary>
    private AnsiSupport Ansi(bool isTerminal)
        => !isTerminal || Variable("TERM") is "dumb" ? AnsiSupport.No
            : OperatingSystem.IsWindows() ? AnsiSupport.Detect
            : AnsiSupport.Yes;
}
