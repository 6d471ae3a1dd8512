using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>Serves the requests that come over one event socket, one after the other: one that the server holds, holds all behind it.</summary>
/// <param name="server">Who answers.</param>
/// <param name="socket">The socket.</param>
/// <param name="reading">Whether anything is read from it.</param>
internal sealed class SocketRequests(SimulatorHost server, EventConnection socket, FlowGate reading)
{
    /// <summary>The bytes of the longest message that Asterisk takes.</summary>
    public const int LongestMessage = 65527;

    private const string MessageModel = "RESTRequest";
    private const string NoJson = "Failed to parse request message JSON";
    private const string OwnRefusal = "Bad request";

    private static readonly RestReply Binary = new(406, null, default) { Reason = "Not Acceptable.  Use HTTP GET" };

    private readonly Queue<ReadOnlyMemory<byte>> _waiting = [];
    private bool _isServing;

    /// <summary>Takes a message, and serves it when its turn comes.</summary>
    public void Post(ReadOnlyMemory<byte> utf8) => server.Pbx.Scheduler.Run(() =>
    {
        if (utf8.Length > LongestMessage)
        {
            socket.Close(SocketClosure.TooBig);
            server.Disconnected(socket);
            return;
        }

        _waiting.Enqueue(utf8.ToArray());
        if (!_isServing)
        {
            server.Pbx.Scheduler.Start(ServeWaitingAsync);
        }
    });

    /// <summary>Serves a message. Who hands in the next one only when this one is done has them served in order.</summary>
    public Task ServeAsync(ReadOnlyMemory<byte> utf8)
    {
        // An older version reads messages, and that is all.
        return server.Pbx.Version.Has(MessageModel) ? server.Pbx.Scheduler.Run(() => AnswerAsync(utf8)) : Task.CompletedTask;
    }

    private async Task ServeWaitingAsync()
    {
        _isServing = true;
        while (_waiting.TryDequeue(out ReadOnlyMemory<byte> message))
        {
            await reading.WhenOpen;
            await ServeAsync(message);
        }

        _isServing = false;
    }

    private async Task AnswerAsync(ReadOnlyMemory<byte> utf8)
    {
        SocketRequest? request = SocketRequest.Parse(utf8);
        RestReply reply = request is null ? new RestReply(400, null, default) { Reason = NoJson } : await ServeAsync(request);
        if (reply.IsLost || reply.BreaksAfter is not null)
        {
            socket.Lose();
            server.Disconnected(socket);
        }
        else
        {
            socket.Send(Write(request, reply.IsBinary ? Binary : reply));
        }
    }

    private async Task<RestReply> ServeAsync(SocketRequest request)
    {
        RestRequest rest;
        try
        {
            rest = request.ToRest(socket.User);
        }
        catch (RefusedException refused)
        {
            return RestReply.Error(refused.Status, refused.Message) with { Reason = OwnRefusal };
        }

        return rest is { Method: "GET", Path: SimulatorHost.Events }
            ? RestReply.Error(400, "Can't upgrade to websocket from a websocket") with { Reason = OwnRefusal }
            : await server.ServeAsync(rest, SimulatorHost.DefaultAddress);
    }

    private byte[] Write(SocketRequest? request, RestReply reply)
    {
        Pbx pbx = server.Pbx;
        ArrayBufferWriter<byte> message = new(reply.Body.Length + 512);
        using (Utf8JsonWriter writer = new(message, JsonText.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "RESTResponse");
            writer.WriteString("transaction_id", request?.TransactionId ?? "");
            writer.WriteString("request_id", request?.RequestId ?? "");
            writer.WriteNumber("status_code", reply.Status);
            writer.WriteString("reason_phrase", reply.Reason);
            writer.WriteString("uri", request?.Uri ?? "");
            if (reply.ContentType is { } type)
            {
                writer.WriteString("content_type", type);
                writer.WriteString("message_body", reply.Body.Span);
            }

            writer.WriteString("application", socket.Applications[0]);
            writer.WriteString("timestamp", pbx.Scheduler.Now.ToString("yyyy-MM-ddTHH:mm:ss.fff+0000", CultureInfo.InvariantCulture));
            writer.WriteString("asterisk_id", EventBus.ServerId);
            writer.WriteEndObject();
        }

        return message.WrittenSpan.ToArray();
    }
}
