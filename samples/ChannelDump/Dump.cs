using System.Text.Json;
using AriGen;

namespace ChannelDump;

/// <summary>What the sample is about: list the channels, start an application, read its events.</summary>
internal static class Dump
{
    public static async Task<int> RunAsync(Uri url, string user, string password, string app, CancellationToken cancellationToken)
    {
        try
        {
            await using var ari = new AriClient(new AriClientOptions { Endpoint = url, Username = user, Password = password });
            await PrintChannelsAsync(ari, cancellationToken);
            await PrintEventsAsync(ari, app, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C is how this program ends.
        }
        catch (AriNotFoundException)
        {
            return Fail($"{url} has no ARI: is it Asterisk, and is ari.conf enabled?");
        }
        catch (AriUnauthorizedException)
        {
            return Fail($"{url} does not know the user '{user}' with this password.");
        }
        catch (Exception error) when (error is AriException or ArgumentException)
        {
            return Fail(error.Message);
        }

        return 0;
    }

    private static async Task PrintChannelsAsync(AriClient ari, CancellationToken cancellationToken)
    {
        IReadOnlyList<Channel> channels = await ari.Channels.ListAsync(cancellationToken);
        if (channels.Count == 0)
        {
            Console.WriteLine("No channels currently :-(");
            return;
        }

        Console.WriteLine("Current channels:");
        foreach (Channel channel in channels)
        {
            Console.WriteLine(channel.Name);
        }
    }

    private static async Task PrintEventsAsync(AriClient ari, string name, CancellationToken cancellationToken)
    {
        await using StasisApp app = await ari.StartAppAsync(name, new StasisAppOptions { KeepRawJson = true }, cancellationToken);
        await foreach (AriEvent e in app.Events(cancellationToken))
        {
            switch (e)
            {
                case StasisStart start:
                    Console.WriteLine($"Channel {start.Channel.Name} has entered the application");
                    PrintMembers(start);
                    break;
                case StasisEnd end:
                    Console.WriteLine($"Channel {end.Channel.Name} has left the application");
                    break;
                case AriGap gap:
                    await Console.Error.WriteLineAsync($"Events may be missing: {gap}");
                    break;
            }
        }
    }

    /// <summary>As the server sent it: in its order, and with members that the api-docs do not know.</summary>
    private static void PrintMembers(StasisStart start)
    {
        using JsonDocument message = JsonDocument.Parse(start.RawJson);
        foreach (JsonProperty member in message.RootElement.GetProperty("channel").EnumerateObject())
        {
            Console.WriteLine($"{member.Name}: {member.Value.GetRawText()}");
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
