namespace AriGen.Simulator;

/// <summary>What channel is needed for external media.</summary>
/// <param name="Technology">UnicastRTP, AudioSocket or WebSocket.</param>
/// <param name="Resource">Whom it calls, in the technology's words.</param>
/// <param name="Format">The format of the audio.</param>
/// <param name="Data">What the application is told.</param>
internal sealed record ExternalMediaRequest(string Technology, string Resource, string Format, string Data)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="RefusedException">Something is missing, or does not go together.</exception>
    public static ExternalMediaRequest Read(Pbx pbx, Arguments arguments)
    {
        string encapsulation = arguments.Text("encapsulation") ?? "", transport = arguments.Text("transport") ?? "", host = arguments.Text("external_host") ?? "";
        bool isServer = transport == "websocket" && arguments.Text("connection_type") == "server";
        string data = arguments.Text("data") ?? "";
        arguments.Required("app", "app cannot be empty");
        ThrowIf(host.Length == 0 && !isServer, "external_host is required for all but websocket server connections");
        string format = arguments.Required("format", "format cannot be empty");
        ThrowIf(transport == "websocket" && encapsulation != "none", "encapsulation must be 'none' for websocket transport");
        ThrowIf(encapsulation == "rtp" && transport != "udp", "transport must be 'udp' for rtp encapsulation");
        ThrowIf(encapsulation == "audiosocket" && transport != "tcp", "transport must be 'tcp' for audiosocket encapsulation");
        ThrowIf(encapsulation == "audiosocket" && data.Length == 0, "data can not be empty");
        ThrowIf(transport != "websocket" && !host.Contains(':', StringComparison.Ordinal), "external_host must be <host>:<port> for all transports other than websocket");
        ThrowIf(transport == "websocket" && !isServer && pbx.Configuration.FindClient(host) is null, "external_host must be a valid websocket_client connection id.");
        return (encapsulation, transport) switch
        {
            ("rtp", "udp") => new("UnicastRTP", $"{host}/c({format})", format, data),
            ("audiosocket", "tcp") => new(AudioSocketTechnology.Name, $"{host}/{data}", format, data),
            ("none", "websocket") => new(WebSocketTechnology.Name, WebSocketResource(host, arguments.Text("transport_data")), format, data),
            _ => throw new RefusedException(501, "The encapsulation and/or transport is not supported"),
        };
    }

    private static string WebSocketResource(string host, string? options)
        => (host.Length == 0 ? WebSocketTechnology.Incoming : host) + (string.IsNullOrEmpty(options) ? "" : $"/{options}");

    private static void ThrowIf(bool isWrong, string complaint)
    {
        if (isWrong)
        {
            throw new RefusedException(400, complaint);
        }
    }
}
