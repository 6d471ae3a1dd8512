using System.Net;
using System.Net.Http.Headers;

namespace AriGen.Simulator;

/// <summary>Carries HTTP requests without a network.</summary>
internal sealed class InProcessHandler(RestServer server) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
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
        return Message(request, reply);
    }

    private static HttpResponseMessage Message(HttpRequestMessage request, RestReply reply)
    {
        HttpResponseMessage response = new((HttpStatusCode)reply.Status) { RequestMessage = request, Content = new ReadOnlyMemoryContent(reply.Body) };
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
