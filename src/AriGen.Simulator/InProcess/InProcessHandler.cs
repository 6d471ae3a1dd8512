using System.Net;
using System.Net.Http.Headers;

namespace AriGen.Simulator;

/// <summary>Carries HTTP requests without a network.</summary>
internal sealed class InProcessHandler(RestServer server) : HttpMessageHandler
{
    private const string Prefix = "/ari";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri address = request.RequestUri!;
        string path = address.AbsolutePath;
        RestReply reply = path.StartsWith(Prefix + "/", StringComparison.Ordinal)
            ? await server.AnswerAsync(
                new RestRequest(request.Method.Method, path[Prefix.Length..], address.Query.TrimStart('?'))
                {
                    Authorization = request.Headers.Authorization?.ToString(),
                    ContentType = request.Content?.Headers.ContentType?.ToString(),
                    Body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : default,
                },
                address.Authority).WaitAsync(cancellationToken).ConfigureAwait(false)
            : new RestReply(404, null, default);
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
