using System.Globalization;

namespace AriGen.Chaos;

/// <summary>A server that somebody else runs. With its process id it can be paused, and with a command to start it, killed.</summary>
/// <param name="url">Its address.</param>
/// <param name="user">A user who may write.</param>
/// <param name="password">The user's password.</param>
/// <param name="process">The process id, or <see langword="null"/>.</param>
/// <param name="command">A shell command that starts it and prints the new process id, or <see langword="null"/>.</param>
internal sealed class RemoteServer(Uri url, string user, string password, int? process, string? command) : IChaosServer
{
    private int? _process = process;

    public string Name => url.Authority;

    public Uri Url => url;

    public string User => user;

    public string Password => password;

    public bool CanPause => _process is not null;

    public bool CanRestart => _process is not null && command is not null;

    public async Task PauseAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        await SignalAsync("-STOP");
        try
        {
            await Task.Delay(duration, cancellationToken);
        }
        finally
        {
            await SignalAsync("-CONT");
        }
    }

    public Task KillAsync(CancellationToken cancellationToken) => SignalAsync("-KILL");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        string output = await ShellCommand.RunAsync("/bin/sh", ["-c", command!], null, cancellationToken);
        _process = int.Parse(output.Trim(), CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<string> SignalAsync(string signal)
        => ShellCommand.RunAsync("kill", [signal, _process!.Value.ToString(CultureInfo.InvariantCulture)], null, CancellationToken.None);
}
