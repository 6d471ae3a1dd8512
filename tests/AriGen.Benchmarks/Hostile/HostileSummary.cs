using System.Diagnostics;
using System.Globalization;
using AriGen.Testing;

namespace AriGen.Benchmarks;

/// <summary>
/// A table of what hostile servers send, how a client with default options ends it, and the memory that takes. Each client is a
/// process of its own.
/// </summary>
internal static class HostileSummary
{
    public static async Task<int> RunAsync(string[] attack)
    {
        if (attack is [string call, string address])
        {
            Console.WriteLine(await AttackedAsync(Enum.Parse<HostileCall>(call), new Uri(address)).ConfigureAwait(false));
            return 0;
        }

        var harmless = new HostileCase("an empty list, for comparison", HostileCall.Read, "", "", peer => peer.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"));
        Console.WriteLine("| input | sent, MB | peak, MB | result |\n|---|---|---|---|");
        foreach (HostileCase hostile in HostileCases.All.Prepend(harmless))
        {
            HostileServer server = new(hostile);
            await using (server.ConfigureAwait(false))
            {
                string[] result = (await ChildAsync(hostile.Call, server.Address).ConfigureAwait(false)).Split('|', 2);
                Console.WriteLine($"| {hostile} | {Megabytes(server.Sent)} | {result[0]} | {result[^1].Trim()} |");
            }
        }

        return 0;
    }

    private static async Task<string> ChildAsync(HostileCall call, Uri address)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(HostileSummary).Assembly.Location);
        }

        start.ArgumentList.Add("--hostile");
        start.ArgumentList.Add(call.ToString());
        start.ArgumentList.Add(address.ToString());
        using Process child = Process.Start(start)!;
        string output = await child.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await child.WaitForExitAsync().ConfigureAwait(false);
        return output;
    }

    private static async Task<string> AttackedAsync(HostileCall call, Uri address)
    {
        AriClient ari = new(new AriClientOptions { BaseAddress = address, Username = "asterisk", Password = "asterisk", Reconnect = new() { Enabled = false } });
        await using (ari.ConfigureAwait(false))
        {
            string end = "done";
            try
            {
                await CallAsync(ari, call).ConfigureAwait(false);
            }
            catch (AriException exception)
            {
                end = $"{exception.GetType().Name}: {exception.Message}";
            }

            using var self = Process.GetCurrentProcess();
            return $"{Megabytes(self.PeakWorkingSet64)}|{(end.Length < 160 ? end : end[..160] + "…")}";
        }
    }

    private static Task CallAsync(AriClient ari, HostileCall call) => call switch
    {
        HostileCall.Read => ari.Channels.ListAsync(),
        HostileCall.Change => ari.Channels.AnswerAsync("c"),
        _ => ari.StartAppAsync("a"),
    };

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
