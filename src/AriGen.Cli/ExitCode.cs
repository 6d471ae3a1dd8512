namespace AriGen.Cli;

/// <summary>How the tool ends. The one place where the codes are given; the read-me and <c>--help</c> repeat them.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing found.</summary>
    public const int Success = 0;

    /// <summary>Done, and something is wrong with what was looked at.</summary>
    public const int Findings = 1;

    /// <summary>Done, and what was compared differs.</summary>
    public const int Different = 2;

    /// <summary>The command line can't be used.</summary>
    public const int CommandLine = 3;

    /// <summary>A file or folder can't be read or written, or is not what it should be.</summary>
    public const int Files = 4;

    /// <summary>The server can't be reached, or is no Asterisk with ARI.</summary>
    public const int Unreachable = 5;

    /// <summary>The server answered with an error.</summary>
    public const int Refused = 6;

    /// <summary>The simulated server can't listen.</summary>
    public const int Port = 7;

    /// <summary>A diagnostic of the tool itself.</summary>
    public const int Internal = 70;

    /// <summary>Ended by Ctrl+C, as shells count it.</summary>
    public const int Cancelled = 130;

    /// <summary>Whoever read the output closed it, as <c>head</c> does; as shells count it.</summary>
    public const int ClosedPipe = 141;

    /// <summary>For the end of <c>arigen --help</c>.</summary>
    public static readonly (int Code, string Meaning)[] All =
    [
        (Success, "done, and nothing found"),
        (Findings, "done, and problems were found in the api-docs or the traffic"),
        (Different, "done, and what was compared differs"),
        (CommandLine, "the command line can't be used"),
        (Files, "a file or folder can't be read or written, or is not what it should be"),
        (Unreachable, "the server can't be reached, or is no Asterisk with ARI"),
        (Refused, "the server answered with an error"),
        (Port, "the port of the simulated server is taken"),
        (Internal, "an internal error of arigen"),
        (Cancelled, "ended by Ctrl+C"),
        (ClosedPipe, "ended because nobody reads the output any more"),
    ];
}
