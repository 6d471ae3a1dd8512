namespace AriGen.Simulator;

/// <summary>The WebSockets that the server opens.</summary>
/// <param name="Clients">The servers to which it connects.</param>
/// <param name="Sockets">The event sockets.</param>
internal sealed record OutboundOptions(IReadOnlyList<WebSocketClientConnection> Clients, IReadOnlyList<OutboundWebSocket> Sockets)
{
    public static readonly OutboundOptions None = new([], []);

    /// <summary>Creates the options from those of the simulator.</summary>
    /// <exception cref="ArgumentException">The options contradict each other, or the file is invalid.</exception>
    public static OutboundOptions Of(AsteriskSimulatorOptions options)
    {
        OutboundOptions read = options.WebSocketFile is { } file ? WebSocketFile.Parse(File.ReadAllText(file), file) : None;
        OutboundOptions outbound = new([.. options.WebSocketClients, .. read.Clients], [.. options.OutboundWebSockets, .. read.Sockets]);
        foreach (WebSocketClientConnection client in outbound.Clients)
        {
            ThrowIf(client.Uri.Scheme is not ("ws" or "wss"), $"The address of the WebSocket client '{client.Name}' begins with neither ws nor wss.");
            ThrowIf(outbound.Clients.Count(other => other.Name == client.Name) > 1, $"There are several WebSocket clients called '{client.Name}'.");
        }

        foreach (OutboundWebSocket socket in outbound.Sockets)
        {
            ThrowIf(socket.Applications.Count == 0, $"The outbound WebSocket '{socket.Name}' names no application.");
            ThrowIf(outbound.Clients.All(client => client.Name != socket.Client), $"The outbound WebSocket '{socket.Name}' names '{socket.Client}', which is not a WebSocket client.");
            ThrowIf(options.Users.All(user => user.Name != socket.User), $"The outbound WebSocket '{socket.Name}' names '{socket.User}', who is not a user.");
            ThrowIf(outbound.Sockets.Count(other => other.Name == socket.Name) > 1, $"There are several outbound WebSockets called '{socket.Name}'.");
        }

        return outbound;
    }

    private static void ThrowIf(bool isWrong, string complaint)
    {
        if (isWrong)
        {
            throw new ArgumentException(complaint);
        }
    }
}
