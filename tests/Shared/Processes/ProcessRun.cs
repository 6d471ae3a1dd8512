using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AriGen.Testing;

/// <summary>A program that runs beside the test, with its output line by line. It does not outlive the test.</summary>
internal sealed partial class ProcessRun : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _reading;

    private ProcessRun(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(Output.FillAsync(process.StandardOutput), Error.FillAsync(process.StandardError));
    }

    public Transcript Output { get; } = new();

    public Transcript Error { get; } = new();

    public int Id => _process.Id;

    /// <param name="file">The program.</param>
    /// <param name="arguments">What it gets.</param>
    /// <param name="folder">Where it runs; null for the test's own folder.</param>
    /// <param name="environment">Variables besides the test's own; null takes one away.</param>
    public static ProcessRun Start(
        string file, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start.");
        process.StandardInput.Close();
        return new ProcessRun(process);
    }

    /// <summary>Waits for the end of the program and of its output.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExitAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
            await _reading.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"It has not ended within {patience.TotalSeconds:0} s:\n{Output.Text}\n{Error.Text}");
        }

        return _process.ExitCode;
    }

    /// <summary>Sends what Ctrl+C sends.</summary>
    public void Interrupt() => Signal(2);

    /// <summary>Sends what an orderly shutdown sends.</summary>
    public void Terminate() => Signal(15);

    /// <summary>The most memory that it has had so far, in bytes.</summary>
    public long PeakMemory()
    {
        string line = File.ReadLines($"/proc/{Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * long.Parse(line["VmHWM:".Length..^"kB".Length], CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Signal(int number)
    {
        if (Kill(Id, number) != 0)
        {
            throw new InvalidOperationException($"The process {Id} did not take the signal {number}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
