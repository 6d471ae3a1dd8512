namespace AriGen.Cli;

/// <summary>The exit codes of the tool. The README and <c>--help</c> repeat them.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing found.</summary>
    public const int Success = 0;

    /// <summary>Done, and problems were found.</summary>
    public const int Findings = 1;

    /// <summary>Done, and differences were found.</summary>
    public const int Different = 2;

    /// <summary>The command line can't be used.</summary>
    public const int CommandLine = 3;

    /// <summary>A file or folder can't be read or written, or is not what it should be.</summary>
    public const int Files = 4;

    /// <summary>The server can't be reached, or is not an Asterisk with ARI.</summary>
    public const int Unreachable = 5;

    /// <summary>The server answered with an error.</summary>
    public const int Refused = 6;

    /// <summary>The simulated server can't listen.</summary>
    public const int Port = 7;

    /// <summary>An internal error of the tool.</summary>
    public const int Internal = 70;

    /// <summary>Ended by Ctrl+C: 128 + SIGINT, as in shells.</summary>
    public const int Cancelled = 130;

    /// <summary>The reader of the output closed the pipe, as <c>head</c> does: 128 + SIGPIPE, as in shells.</summary>
    public const int ClosedPipe = 141;

    /// <summary>All exit codes, for the end of <c>arigen --help</c>.</summary>
    public static readonly (int Code, string Meaning)[] All =
    [
        (Success, "done, and nothing found"),
        (Findings, "done, and problems were found in the api-docs or the traffic"),
        (Different, "done, and what was compared differs"),
        (CommandLine, "the command line can't be used"),
        (Files, "a file or folder can't be read or written, or is not what it should be"),
        (Unreachable, "the server can't be reached, or is not an Asterisk with ARI"),
        (Refused, "the server answered with an error"),
        (Port, "the port of the simulated server is taken"),
        (Internal, "an internal error of arigen"),
        (Cancelled, "ended by Ctrl+C"),
        (ClosedPipe, "ended because nobody reads the output any more"),
    ];
}
