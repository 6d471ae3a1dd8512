namespace AriGen.Simulator;

/// <summary>What channel is needed for external media.</summary>
/// <param name="Technology">UnicastRTP, AudioSocket or WebSocket.</param>
/// <param name="Resource">Whom it calls, in the technology's words.</param>
/// <param name="Format">The format of the audio.</param>
/// <param name="Data">What the application is told.</param>
internal sealed record ExternalMediaRequest(string Technology, string Resource, string Format, string Data)
{
    private const string NoApp = "app cannot be empty", NoFormat = "format cannot be empty", NoData = "data can not be empty";
    private const string Unsupported = "The encapsulation and/or transport is not supported";

    /// <summary>Whether the version has no WebSockets for this yet. Then it says other things of what is missing, and looks at less.</summary>
    public static bool IsEarly(Arguments arguments) => arguments.Operation.Parameters.All(static parameter => parameter.Name != "transport_data");

    /// <summary>Reads it as such a version does.</summary>
    /// <exception cref="RefusedException">Something is missing, or is not supported.</exception>
    public static ExternalMediaRequest ReadEarly(Arguments arguments)
    {
        arguments.Required("app", NoApp);
        string host = arguments.Required("external_host", "external_host cannot be empty"), format = arguments.Required("format", NoFormat);
        string data = arguments.Text("data") ?? "";
        bool isAudioSocket = (arguments.Text("encapsulation"), arguments.Text("transport")) switch
        {
            ("rtp", "udp") => false,
            ("audiosocket", "tcp") when arguments.Operation.Parameters.Any(static parameter => parameter.Name == "data") => true,
            _ => throw new RefusedException(501, Unsupported),
        };
        ThrowIf(isAudioSocket && data.Length == 0, NoData);
        ThrowIf(!host.Contains(':', StringComparison.Ordinal), "external_host must be <host>:<port>");
        return isAudioSocket ? new(AudioSocketTechnology.Name, $"{host}/{data}", format, data) : new(MediaTechnology.Rtp, $"{host}/c({format})", format, data);
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="RefusedException">Something is missing, or does not go together.</exception>
    public static ExternalMediaRequest Read(DynamicConfiguration configuration, Arguments arguments)
    {
        string encapsulation = arguments.Text("encapsulation") ?? "", transport = arguments.Text("transport") ?? "", host = arguments.Text("external_host") ?? "";
        bool isServer = transport == "websocket" && arguments.Text("connection_type") == "server";
        string data = arguments.Text("data") ?? "";
        arguments.Required("app", NoApp);
        ThrowIf(transport == "websocket" && encapsulation != "none", "encapsulation must be 'none' for websocket transport");
        ThrowIf(encapsulation == "audiosocket" && transport != "tcp", "transport must be 'tcp' for audiosocket encapsulation");
        ThrowIf(encapsulation == "rtp" && transport != "udp", "transport must be 'udp' for rtp encapsulation");
        ThrowIf(transport != "websocket" && arguments.Text("connection_type") == "server", "'server' connection_type can only be used with the websocket transport");
        ThrowIf(host.Length == 0 && !isServer, "external_host is required for all but websocket server connections");
        string format = arguments.Required("format", NoFormat);
        ThrowIf(encapsulation == "audiosocket" && data.Length == 0, NoData);
        ThrowIf(transport != "websocket" && !host.Contains(':', StringComparison.Ordinal), "external_host must be <host>:<port> for all transports other than websocket");
        ThrowIf(transport == "websocket" && !isServer && configuration.FindClient(host) is null, "external_host must be a valid websocket_client connection id.");
        return (encapsulation, transport) switch
        {
            ("rtp", "udp") => new(MediaTechnology.Rtp, $"{host}/c({format})", format, data),
            ("audiosocket", "tcp") => new(AudioSocketTechnology.Name, $"{host}/{data}", format, data),
            ("none", "websocket") => new(WebSocketTechnology.Name, WebSocketResource(host, arguments.Text("transport_data")), format, data),
            _ => throw new RefusedException(501, Unsupported),
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
