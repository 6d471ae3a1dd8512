using System.Globalization;

namespace AriGen.Twins.Stage;

/// <summary>What scenarios with WebSockets begin with that the server opens.</summary>
internal static class ProgramStage
{
    /// <summary>A program that takes WebSockets, on a port of its own.</summary>
    public static async Task<ProgramServer> ProgramAsync(this Scenario s)
    {
        ProgramServer program = await ProgramServer.StartAsync();
        s.Neutral($":{program.Port.ToString(CultureInfo.InvariantCulture)}/", ":<port>/");
        s.AtEnd(async () => await program.DisposeAsync());
        return program;
    }

    /// <summary>Names a program to the server, until the scenario is over.</summary>
    /// <param name="s">The scenario.</param>
    /// <param name="name">What it is to be called; and the scenario's prefix.</param>
    /// <param name="uri">Where it is.</param>
    /// <param name="type">As in <c>websocket_client.conf</c>.</param>
    /// <param name="more">More attributes.</param>
    public static async Task ClientAsync(this Scenario s, string name, Uri uri, string type = "per_call_config", params (string Attribute, string Value)[] more)
        => await s.ConfigureAsync($"res_websocket_client/websocket_client/{s.Name(name)}", [("uri", uri.OriginalString), ("connection_type", type), .. more]);

    /// <summary>Lets the events of applications go to a client of <see cref="ClientAsync"/>, until the scenario is over.</summary>
    public static async Task OutboundAsync(this Scenario s, string client, string applications, params (string Attribute, string Value)[] more)
    {
        s.AtEnd(() => s.DoAsync(HttpMethod.Put, "asterisk/modules/res_ari.so"));
        await s.ConfigureAsync($"res_ari/outbound_websocket/{s.Name(client)}", [("websocket_client_id", s.Name(client)), ("apps", applications), ("local_ari_user", "asterisk"), .. more]);

        // It counts from the next time on that the configuration is read.
        await s.PutAsync("asterisk/modules/res_ari.so");
    }

    /// <summary>Listens on the next WebSocket that the server opens.</summary>
    public static async Task<(Listener Listener, ProgramConnection Connection)> AcceptAsync(this Scenario s, ProgramServer program, string applications)
    {
        ProgramConnection connection = await program.AcceptAsync(TestContext.Current.CancellationToken);
        return (s.Listen(connection.Socket, applications), connection);
    }

    private static async Task ConfigureAsync(this Scenario s, string path, (string Attribute, string Value)[] fields)
    {
        string address = "asterisk/config/dynamic/" + path;
        s.AtEnd(() => s.DoAsync(HttpMethod.Delete, address));
        await s.PutAsync(address, ApplicationStage.FieldsOf(fields));
    }
}
