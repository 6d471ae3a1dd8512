using Microsoft.AspNetCore.Http;

namespace AriGen.Cli.Tests;

/// <summary>The tool as a program of its own: signals, pipes, full and read-only disks.</summary>
public sealed class ProcessTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // In its own folder, because beside the tests some of its libraries are those of the tests' framework.
    private static readonly string Program = $"'{Path.Combine(AppContext.BaseDirectory, "..", "..", "AriGen.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "arigen.dll")}'";

    private readonly TempFolder _folder = new();
    private FakeServer _server = null!;

    private static bool IsUnix => !OperatingSystem.IsWindows();

    public async ValueTask InitializeAsync() => _server = await FakeServer.StartAsync();

    [Theory]
    [InlineData("pull", "api-docs/channels.json", "-o", "{0}/specs")]
    [InlineData("diff", "api-docs/channels.json", "22")]
    [InlineData("call", "channels", "channels", "list", "--docs", "22", "-o", "{0}/answer")]
    [InlineData("events", "events", "--app", "demo", "--record", "{0}/record")]
    public async Task Ctrl_C_ends_it_and_leaves_nothing(string command, string asked, params string[] args)
    {
        Requirement.Need(IsUnix, "The test sends a signal.");
        TaskCompletionSource isAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Serve(asked, context =>
        {
            isAsked.SetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        await using ProcessRun run = Start($"exec dotnet {Program} {command} {_server.Url} {string.Format(null, string.Join(' ', args), _folder.Path)}");
        Task<int> exit = run.ExitAsync(Patience);
        Assert.True(await Task.WhenAny(isAsked.Task, exit) != exit, run.Error.Text);
        run.Interrupt();

        Assert.Equal(ExitCode.Cancelled, await exit);
        Assert.Equal(("", ""), (run.Output.Text, run.Error.Text));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Ctrl_C_ends_a_simulation_with_all_its_connections()
    {
        Requirement.Need(IsUnix, "The test sends a signal.");
        await using ProcessRun run = Start($"exec dotnet {Program} simulate --port 0 --user {FakeServer.User}:{FakeServer.Password}");
        await run.Error.WaitAsync(static lines => lines.Count > 0, Patience);
        string url = run.Error.Lines.Single().Split(' ').Single(static word => word.StartsWith("http:", StringComparison.Ordinal)).TrimEnd(',');
        await using LiveRun listener = new(["events", url, "--user", FakeServer.User, "--password", FakeServer.Password, "--app", "demo"]);
        await run.Output.WaitAsync(static lines => lines.Any(static line => line.Contains("application demo is registered", StringComparison.Ordinal)), Patience);
        run.Interrupt();

        Assert.Equal(ExitCode.Cancelled, await run.ExitAsync(Patience));
        Assert.Single(run.Error.Lines);
    }

    [Theory]
    [InlineData("diff 16 22")]
    [InlineData("check 22 --format sarif")]
    [InlineData("call {0} channels --help")]
    [InlineData("--help")]
    public async Task A_reader_who_has_enough_ends_it_without_a_word(string command)
    {
        Requirement.Need(IsUnix, "The test needs a shell and pipes.");

        // The reader goes first, and says so: only then does the tool begin.
        string args = string.Format(null, command, _server.Url);
        await using ProcessRun run = Start(
            $"mkfifo '{_folder["gone"]}'; {{ read x < '{_folder["gone"]}'; dotnet {Program} {args}; echo ended $? >&2; }} | {{ exec 0<&-; echo x > '{_folder["gone"]}'; }}");
        await run.ExitAsync(Patience);

        Assert.Equal($"ended {ExitCode.ClosedPipe}", run.Error.Text);
    }

    [Theory]
    [InlineData("diff 16 22")]
    [InlineData("check 22 --format json")]
    [InlineData("call {0} channels --help")]
    public async Task A_disk_that_is_full_is_told(string command)
    {
        Requirement.Need(File.Exists("/dev/full"), "The test needs /dev/full.");
        await AssertFailsAsync($"dotnet {Program} {string.Format(null, command, _server.Url)} > /dev/full", ExitCode.Files, "No space left");
    }

    [Theory]
    [InlineData("size=32k", "pull {0} -o {1}/specs", "No space left")]
    [InlineData("size=32k", "generate 22 -o {1}/code", "No space left")]
    [InlineData("size=32k", "call {0} big -o {1}/answer", "No space left")]
    [InlineData("ro", "pull {0} -o {1}/specs", "Read-only file system")]
    [InlineData("ro", "generate 22 -o {1}/code", "Read-only file system")]
    [InlineData("ro", "call {0} big -o {1}/answer", "Read-only file system")]
    [InlineData("ro", "events {0} --app demo --record {1}/record", "Read-only file system")]
    public async Task A_disk_that_takes_no_more_gets_nothing(string disk, string command, string words)
    {
        Requirement.Need(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "The test mounts a disk of its own, which takes root on Linux.");
        _server.Serve("channels", context => context.Response.WriteAsync($"\"{new string('x', 100_000)}\""));

        // The disk is there for these commands alone.
        string args = string.Format(null, command, _server.Url, _folder.Path).Replace(" big", " channels list --docs 22", StringComparison.Ordinal);
        await AssertFailsAsync(
            $"unshare -m sh -c \"mount -t tmpfs -o {disk} none '{_folder.Path}' && {{ dotnet {Program} {args}; code=\\$?; ls -A '{_folder.Path}'; exit \\$code; }}\"",
            ExitCode.Files,
            words);
    }

    [Theory]
    [InlineData("pull {0} -o x", "ARI_USER", "no user is given")]
    [InlineData("pull {0} -o x", "ARI_PASSWORD", "no password is given")]
    [InlineData("events {0} --app a", "ARI_PASSWORD", "no password is given")]
    [InlineData("call {0} channels list", "ARI_PASSWORD", "no password is given")]
    public async Task Without_a_terminal_nobody_is_asked(string command, string lacks, string words)
    {
        Requirement.Need(IsUnix, "The test needs a shell.");
        await AssertFailsAsync($"unset {lacks}; dotnet {Program} {string.Format(null, command, _server.Url)}", ExitCode.CommandLine, words);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told()
    {
        Requirement.Need(File.Exists("/proc/self/mem"), "The test needs a file that gives an error when it is read.");
        _folder.WithSpecs("22.10.1");
        File.Delete(_folder["specs/api-docs/sounds.json"]);
        File.CreateSymbolicLink(_folder["specs/api-docs/sounds.json"], "/proc/self/mem");
        await AssertFailsAsync($"dotnet {Program} check {_folder["specs"]}", ExitCode.Files, "sounds.json");
        await AssertFailsAsync($"dotnet {Program} verify 22 /proc/self/mem", ExitCode.Files, "/proc/self/mem");
        await AssertFailsAsync($"dotnet {Program} check 22 --corrections /proc/self/mem", ExitCode.Files, "/proc/self/mem");
        await AssertFailsAsync($"dotnet {Program} pull {_server.Url} --ca /proc/self/mem -o x", ExitCode.Files, "/proc/self/mem");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Dispose();
    }

    public void Dispose() => _folder.Dispose();

    private static ProcessRun Start(string script) => ProcessRun.Start("sh", ["-c", script], environment: new Dictionary<string, string?>
    {
        ["ARI_USER"] = FakeServer.User,
        ["ARI_PASSWORD"] = FakeServer.Password,
    });

    private static async Task AssertFailsAsync(string script, int exit, string words)
    {
        await using ProcessRun run = Start(script);
        new ToolRun(await run.ExitAsync(Patience), run.Output.Text, run.Error.Text).AssertFailed(exit, words);
    }
}
