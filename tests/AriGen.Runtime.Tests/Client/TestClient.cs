using System.Text.Json;

namespace AriGen.Runtime.Tests;

/// <summary>A client of the same shape as a generated one.</summary>
internal sealed class TestClient(AriClientOptions options) : AriClientBase(options, SampleEvent.Types)
{
    public const string User = "us€r";
    public const string Secret = "s3cr€t:/@ pass";

    public AriConnection Wire => Connection;

    public static TestClient To(Uri endpoint, Action<AriClientOptions>? configure = null)
    {
        var options = new AriClientOptions { BaseAddress = endpoint, Username = User, Password = Secret };
        configure?.Invoke(options);
        return new TestClient(options);
    }

    public Task AnswerAsync(string id, CancellationToken cancellationToken = default)
        => Connection.SendAsync(new AriRequestBuilder("POST", $"channels/{id}/answer", "channels.answer").Build(), cancellationToken);

    public Task<Call> GetAsync(string id, CancellationToken cancellationToken = default)
        => Connection.SendAsync(new AriRequestBuilder("GET", $"channels/{id}", "channels.get").Build(), Call.Read, cancellationToken);

    public Task<IReadOnlyList<Call>> ListAsync(CancellationToken cancellationToken = default)
        => Connection.SendListAsync(new AriRequestBuilder("GET", "channels", "channels.list").Build(), Call.Read, cancellationToken);

    public Task<AriDownload> FileAsync(string name, CancellationToken cancellationToken = default)
        => Connection.SendBinaryAsync(new AriRequestBuilder("GET", $"recordings/stored/{name}/file", "recordings.getStoredFile").Build(), cancellationToken);

    public Task<JsonData> JsonAsync(AriRequest request, CancellationToken cancellationToken = default)
        => Connection.SendAsync(request, static (ref JsonCursor json) => json.Json().GetValueOrDefault(), cancellationToken);
}
