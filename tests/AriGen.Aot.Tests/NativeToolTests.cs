using System.Diagnostics;
using System.Globalization;

namespace AriGen.Aot.Tests;

/// <summary>
/// The native tool, compared with the JIT-compiled one. It uses libraries with AOT warnings, so that all features based on them are tested.
/// </summary>
public sealed class NativeToolTests(NativeTool tool) : IClassFixture<NativeTool>, IDisposable
{
    private const int Runs = 10;
    private const long LargestFile = 60_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Managed = Repository.PathOf($"artifacts/bin/AriGen.Cli/{Repository.Configuration.ToLowerInvariant()}/arigen.dll");

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "call http://127.0.0.1:9/ channels originate --docs 22 --help")]
    [InlineData(0, "complete bash --word=originateW -- call http://127.0.0.1:9/ channels --docs 22")]
    [InlineData(0, "check 16 --format sarif")]
    [InlineData(0, "diff 16 23 --format markdown")]
    [InlineData(0, "diff 23 16 --format json")]
    [InlineData(0, "schema 22")]
    [InlineData(1, "schema damaged")]
    [InlineData(1, "check damaged")]
    [InlineData(1, "check damaged --format json")]
    [InlineData(1, "check damaged --format sarif")]
    [InlineData(1, "verify 22 traffic.jsonl --format json")]
    [InlineData(3, "chek")]
    [InlineData(4, "check nowhere")]
    [InlineData(5, "pull http://127.0.0.1:9/ -o pulled --user a --password b")]
    public async Task Native_tool_prints_the_same_output(int exit, string command)
    {
        tool.Need();
        Damage();
        _folder.Write("traffic.jsonl", """{"type":"StasisStart","application":5,"args":[],"channel":{"id":"1","frob":true}}""");
        string[] args = command.Split(' ');

        (int Exit, string Out, string Error) native = await RunAsync(tool.Program, args);

        Assert.Equal(await RunAsync("dotnet", [Managed, .. args]), native);
        Assert.Equal(exit, native.Exit);
    }

    [Fact]
    public async Task Native_tool_generates_the_same_code()
    {
        tool.Need();
        Assert.Equal(0, (await RunAsync(tool.Program, ["generate", "22", "-o", "native"])).Exit);
        Assert.Equal(0, (await RunAsync("dotnet", [Managed, "generate", "22", "-o", "managed"])).Exit);
        Dictionary<string, string> files = Read("managed");
        Assert.True(files.Count > 200);
        Assert.Equal(files, Read("native"));
    }

    [Fact]
    public async Task Native_tool_is_one_file_that_starts_fast()
    {
        tool.Need();
        long size = new FileInfo(tool.Program).Length;
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetDirectoryName(tool.Program)!), file => file.EndsWith(".dll", StringComparison.Ordinal));
        Assert.True(size < LargestFile, $"{size} bytes");

        var report = new System.Text.StringBuilder(string.Create(CultureInfo.InvariantCulture, $"binary size: {size / 1e6:0.0} MB"));
        foreach (string[] args in new string[][] { ["--help"], ["check", "22.10.1"] })
        {
            double native = await MedianAsync(tool.Program, args);
            double managed = await MedianAsync("dotnet", [Managed, .. args]);
            report.Append(CultureInfo.InvariantCulture, $"; {args[0]}: {native:0} ms, and {managed:0} ms where it is not native");
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{report} ({Runs} runs, medians)");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Documents for every diagnostic that NJsonSchema finds, and for one that it does not.</summary>
    private void Damage()
    {
        string from = Repository.PathOf("specs/22.10.1");
        foreach (string path in Directory.GetFiles(from, "*.json", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(path);
            _folder.Write(Path.Combine("damaged", Path.GetRelativePath(from, path)), Path.GetFileName(path) switch
            {
                "resources.json" => Replace(text, "\"apiVersion\": \"10.0.0\"", "\"apiVersion\": 10"),
                "bridges.json" => "<html>",
                "sounds.json" => Replace(Replace(text, "\"httpMethod\"", "\"httpMethode\""), "\"required\": true", "\"required\": \"yes\""),
                "mailboxes.json" => Replace(Replace(text, "\"nickname\": \"list\"", "\"nickname\": []"), "\"models\": {", "\"models\": { \"Odd\": { }, "),
                "channels.json" => Replace(text, "\"min\": 0", "\"min\": 0.5"),
                _ => text,
            });
        }
    }

    private static string Replace(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }

    private Dictionary<string, string> Read(string folder)
        => Directory.GetFiles(Path.Combine(_folder.Path, folder), "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(Path.Combine(_folder.Path, folder), path), File.ReadAllText);

    private async Task<(int Exit, string Out, string Error)> RunAsync(string program, string[] args)
    {
        await using ProcessRun run = ProcessRun.Start(program, args, _folder.Path);
        int exit = await run.ExitAsync(Patience);
        return (exit, run.Output.Text, run.Error.Text);
    }

    private async Task<double> MedianAsync(string program, string[] args)
    {
        var times = new List<double>();
        for (int run = 0; run < Runs; run++)
        {
            long begun = Stopwatch.GetTimestamp();
            await RunAsync(program, args);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        times.Sort();
        return times[Runs / 2];
    }
}
