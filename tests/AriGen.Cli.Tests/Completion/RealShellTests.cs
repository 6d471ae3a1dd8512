namespace AriGen.Cli.Tests.Completion;

/// <summary>The scripts in the shells themselves: what stands on the line after Tab.</summary>
public sealed class RealShellTests : IDisposable
{
    private const string Call = "arigen call http://127.0.0.1:1/ ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TempFolder _folder = new();

    public static TheoryData<string, string> Lines => new()
    {
        { "arigen verif", "arigen verify " },
        { Call + "chan", Call + "channels " },
        { Call + "channels originateW", Call + "channels originateWithId " },
        { Call + "channels originate end", Call + "channels originate endpoint=" },
        { Call + "channels hangup reason=bu", Call + "channels hangup reason=busy " },
        { Call + "channels hangup \"reason=bu", Call + "channels hangup \"reason=busy\" " },
        { Call + "channels record terminateOn=an", Call + "channels record terminateOn=any " },
        { "arigen call 'http://127.0.0.1:1/' deviceS", "arigen call 'http://127.0.0.1:1/' deviceStates " },
        { "arigen check --format=sa", "arigen check --format=sarif " },
        { "arigen check 22", "arigen check 22.10.1 " },
        { "arigen check a\\ f", "arigen check a\\ folder/" },
        { "arigen check --corrections a-fi", "arigen check --corrections a-file.json " },
        { "arigen events http://127.0.0.1:1/ --app a --type StasisS", "arigen events http://127.0.0.1:1/ --app a --type StasisStart " },
        { Call + "nothing of the kind", Call + "nothing of the kind" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Bash_completes(string line, string expected)
    {
        Need("bash");

        // Its line editor reads keys from any input; Ctrl+X Ctrl+L shows the line as it has become.
        _folder.With("rc", """
            PS1=
            source <(arigen completion bash)
            bind -x '"\C-x\C-l": printf "\nLINE<%s>\n" "$READLINE_LINE"'
            """);
        _folder.With("keys", line + "\t\u0018\u000c");
        Assert.Equal(expected, Shown(await RunAsync("bash", "-c", "exec bash --noprofile --rcfile rc -i < keys")));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Zsh_completes(string line, string expected)
    {
        Need("zsh");
        _folder.With("rc", """
            PS1= PROMPT_EOL_MARK=
            autoload -Uz compinit; compinit -D -u
            source <(arigen completion zsh)
            show() { print -r -- "LINE<$BUFFER>"; exit }
            zle -N show; bindkey '^X' show
            print READY
            """);

        // Its line editor wants a terminal, and zsh brings one.
        _folder.With("drive", """
            zmodload zsh/zpty
            zpty z 'stty cols 500; zsh -f -i'
            zpty -w z 'source ./rc'
            zpty -r z out '*READY*'
            zpty -w -n z "$1"$'\t'$'\Cx'
            zpty -r z out '*LINE<*>*'
            print
            print -r -- "LINE<${out##*LINE<}"
            zpty -d z
            """);
        Assert.Equal(expected, Shown(await RunAsync("zsh", "-f", "drive", line)));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Fish_completes(string line, string expected)
    {
        Need("fish");
        string[] words = [.. (await RunAsync("fish", "--no-config", "-c", "arigen completion fish | source; complete -C $argv[1]", line)).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        int start = line.LastIndexOf(' ') + 1;
        start = line.EndsWith("a\\ f", StringComparison.Ordinal) ? line.Length - "a\\ f".Length : start;
        string word = expected[start..].Replace("\\", "", StringComparison.Ordinal).Trim('"', ' ');
        Assert.Equal(expected == line ? [] : [word.TrimStart('"')], words.Select(static one => one.Split('\t')[0]));
        if (line.EndsWith("chan", StringComparison.Ordinal))
        {
            Assert.Matches(@"^channels\t\S.{10,}", words[0]);
        }
    }

    [Fact]
    public async Task Bash_lists_what_may_come_and_quotes_what_it_inserts()
    {
        Need("bash");
        _folder.With("ask", """
            source <(arigen completion bash)
            COMP_LINE="arigen call http://127.0.0.1:1/ channels record terminateOn="
            COMP_POINT=${#COMP_LINE} COMP_WORDS=(arigen call http : //127.0.0.1 : 1/ channels record terminateOn =) COMP_CWORD=10
            compopt() { echo "compopt $*"; }
            _arigen arigen "" "="
            printf '%s\n' "${COMPREPLY[@]}"
            """);
        Assert.Equal(["none", "any", "\\*", "\\#"], (await RunAsync("bash", "ask")).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose() => _folder.Dispose();

    private static void Need(string shell)
        => Requirement.Need(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell))),
            $"This test needs {shell} (.ci/install installs it on Debian).");

    private static string Shown(string output)
    {
        int start = output.LastIndexOf("LINE<", StringComparison.Ordinal);
        Assert.True(start >= 0, output);
        return output[(start + "LINE<".Length)..output.IndexOf('>', start)];
    }

    private async Task<string> RunAsync(string shell, params string[] arguments)
    {
        _folder.With("a folder/a-file.json", "{}").With("a-file.json", "{}");
        var environment = new Dictionary<string, string?>
        {
            ["PATH"] = AppContext.BaseDirectory + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["HOME"] = _folder.Path,
            ["TERM"] = "dumb",
            ["ARI_USER"] = null,
            ["ARI_PASSWORD"] = null,
        };
        await using ProcessRun run = ProcessRun.Start(shell, arguments, _folder.Path, environment);
        await run.ExitAsync(Patience);
        return run.Output.Text;
    }
}
