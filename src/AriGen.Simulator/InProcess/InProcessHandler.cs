using System.Net;
using System.Net.Http.Headers;

namespace AriGen.Simulator;

/// <summary>Carries HTTP requests without a network.</summary>
internal sealed class InProcessHandler(SimulatorHost server, NetworkFaults faults) : HttpMessageHandler
{
    public const string Refusal = "Connection refused";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (faults.IsRefusing)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, Refusal);
        }

        await faults.Reading.WhenOpen.WaitAsync(cancellationToken).ConfigureAwait(false);
        Uri address = request.RequestUri!;
        RestReply reply = RestRequest.Of(request.Method.Method, address.PathAndQuery) is { } rest
            ? await server.AnswerAsync(
                rest with
                {
                    Authorization = request.Headers.Authorization?.ToString(),
                    ContentType = request.Content?.Headers.ContentType?.ToString(),
                    Body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : default,
                },
                address.Authority).WaitAsync(cancellationToken).ConfigureAwait(false)
            : server.Elsewhere();
        if (reply.IsLost)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The server ended the connection without an answer");
        }

        if (faults.Pace is { } pace)
        {
            await pace.PauseAsync(server.Pbx.Scheduler, reply.Body.Length).WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return Message(request, reply);
    }

    private static HttpResponseMessage Message(HttpRequestMessage request, RestReply reply)
    {
        HttpContent content = reply.BreaksAfter is { } bytes ? new StreamContent(new BrokenStream(reply.Body[..bytes])) : new ReadOnlyMemoryContent(reply.Body);
        content.Headers.ContentLength = reply.Body.Length;
        HttpResponseMessage response = new((HttpStatusCode)reply.Status) { ReasonPhrase = reply.Reason, RequestMessage = request, Content = content };
        if (reply.ContentType is { } type)
        {
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        foreach ((string name, string value) in reply.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
