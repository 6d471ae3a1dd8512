using System.Globalization;

namespace AriGen.Live;

/// <summary>Phones outside of Asterisk: the scripts of tests/asterisk.</summary>
internal static class Sip
{
    private static readonly string Folder = Repository.PathOf("tests", "asterisk");

    /// <summary>The time for a call, and for the installation of sipp before the first one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static Task<string?>? _missing;

    /// <summary>Skips the test where no SIP call can be made.</summary>
    public static async Task RequireAsync() => LiveServer.SkipIf(await (_missing ??= FindMissingAsync()));

    /// <summary>One run of sipp, as alice. The scenarios stand in tests/asterisk/README.md.</summary>
    public static Task CallAsync(string target, string scenario = "uac") => RunAsync("bash", "asterisk.sh", "call", LiveSettings.Version, target, scenario);

    /// <summary>Alice calls 1010, which dials on, and then transfers the call to 1001, as the kind says: blind or attended.</summary>
    public static Task TransferAsync(string kind)
        => RunAsync("python3", "sip_caller.py", LiveSettings.SipPort.ToString(CultureInfo.InvariantCulture), kind, "1010", kind == "blind" ? "1001" : "1010");

    private static async Task<string?> FindMissingAsync()
    {
        if (!LiveSettings.IsOurs)
        {
            return $"No SIP calls: the Asterisk at {LiveSettings.Url} is not the one of tests/asterisk.";
        }

        if (!Environment.IsPrivilegedProcess)
        {
            return "No SIP calls: tests/asterisk/asterisk.sh call needs root.";
        }

        if (!IsInstalled("python3"))
        {
            return "No SIP calls: python3 is missing.";
        }

        try
        {
            if (!IsInstalled("sipp"))
            {
                // The script installs it with the first call.
                await CallAsync("1003");
            }

            return null;
        }
        catch (InvalidOperationException failed)
        {
            return $"No SIP calls: {failed.Message}";
        }
    }

    private static bool IsInstalled(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task RunAsync(string program, params string[] arguments)
    {
        await using ProcessRun run = ProcessRun.Start(program, arguments, Folder);
        if (await run.ExitAsync(Patience) != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)}: {run.Error.Text}{run.Output.Text}");
        }
    }
}
