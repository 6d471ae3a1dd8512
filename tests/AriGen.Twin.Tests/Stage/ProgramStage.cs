using System.Globalization;

namespace AriGen.Twins.Stage;

/// <summary>Common first steps of scenarios with WebSockets that the server opens.</summary>
internal static class ProgramStage
{
    /// <summary>Starts a program that accepts WebSockets on its own port.</summary>
    public static async Task<ProgramServer> ProgramAsync(this Scenario s)
    {
        ProgramServer program = await ProgramServer.StartAsync();
        s.Neutral($":{program.Port.ToString(CultureInfo.InvariantCulture)}/", ":<port>/");
        s.AtEnd(async () => await program.DisposeAsync());
        return program;
    }

    /// <summary>Configures a WebSocket client on the server, until the end of the scenario.</summary>
    /// <param name="s">The scenario.</param>
    /// <param name="name">The name of the client, without the scenario's prefix.</param>
    /// <param name="uri">The address of the program.</param>
    /// <param name="type">The connection type, as in <c>websocket_client.conf</c>.</param>
    /// <param name="more">Further attributes.</param>
    public static async Task ClientAsync(
        this Scenario s, string name, Uri uri, string type = "per_call_config", params (string Attribute, string Value)[] more)
        => await s.ConfigureAsync($"res_websocket_client/websocket_client/{s.Name(name)}", [("uri", uri.OriginalString), ("connection_type", type), .. more]);

    /// <summary>Sends the events of applications to a client of <see cref="ClientAsync"/>, until the end of the scenario.</summary>
    public static async Task OutboundAsync(
        this Scenario s, string client, string applications, params (string Attribute, string Value)[] more)
    {
        s.AtEnd(() => s.DoAsync(HttpMethod.Put, "asterisk/modules/res_ari.so"));
        await s.ConfigureAsync($"res_ari/outbound_websocket/{s.Name(client)}", [("websocket_client_id", s.Name(client)), ("apps", applications), ("local_ari_user", "asterisk"), .. more]);

        // It takes effect when the configuration is read again.
        await s.PutAsync("asterisk/modules/res_ari.so");
    }

    /// <summary>Listens on the next WebSocket that the server opens.</summary>
    public static async Task<(Listener Listener, ProgramConnection Connection)> AcceptAsync(
        this Scenario s, ProgramServer program, string applications)
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
