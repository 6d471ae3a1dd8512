using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AriGen;

namespace ChannelDump;

/// <summary>The subject of the sample: list the channels, start an application, read its events.</summary>
internal static class Dump
{
    /// <param name="once">Ends it with the first channel that leaves the application.</param>
    public static async Task<int> RunAsync(Uri url, string user, string password, string app, bool once, CancellationToken cancellationToken)
    {
        try
        {
            await using var ari = new AriClient(new AriClientOptions
            {
                BaseAddress = url,
                Username = user,
                Password = password,
                RequestTimeout = TimeSpan.FromSeconds(10),
            });
            await PrintChannelsAsync(ari, cancellationToken);
            await PrintEventsAsync(ari, app, once, cancellationToken);
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

    /// <summary>
    /// Runs until it is done or cancelled, or until the application fails, for example because another client has registered it.
    /// </summary>
    private static async Task PrintEventsAsync(AriClient ari, string name, bool once, CancellationToken cancellationToken)
    {
        await using StasisApp app = await ari.StartAppAsync(name, new StasisAppOptions { KeepRawJson = true }, cancellationToken);
        await foreach (AriEvent e in app.ReadEventsAsync(cancellationToken))
        {
            switch (e)
            {
                case StasisStart start:
                    Console.WriteLine($"Channel {start.Channel.Name} has entered the application");
                    PrintMembers(start);
                    break;
                case StasisEnd end:
                    Console.WriteLine($"Channel {end.Channel.Name} has left the application");
                    if (once)
                    {
                        return;
                    }

                    break;
                case AriGap gap:
                    await Console.Error.WriteLineAsync($"Events may be missing: {gap}.");
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
            Console.WriteLine($"{member.Name}: {OneLine(member.Value)}");
        }
    }

    /// <summary>Writes JSON on one line: the server's own text has many lines if ari.conf says pretty = yes.</summary>
    private static string OneLine(JsonElement value)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    public static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
