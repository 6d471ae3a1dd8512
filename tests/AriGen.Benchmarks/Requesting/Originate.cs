using AriGen.Runtime;

namespace AriGen.Benchmarks;

/// <summary>The largest request: originating a channel with all options.</summary>
internal static class Originate
{
    private static readonly ChannelOriginateOptions Options = new()
    {
        Extension = "1000",
        Context = "default",
        Priority = 1,
        Label = "start",
        App = "channel-dump",
        AppArgs = "one,two",
        CallerId = "Alice <1100>",
        Timeout = TimeSpan.FromSeconds(30),
        Variables = new() { ["CALLERID(name)"] = "Bob", ["tenant"] = "blue & green" },
        ChannelId = "call-1",
        OtherChannelId = "call-1;2",
        Originator = "1795467250.19",
        Formats = "ulaw,alaw",
    };

    private static readonly AriResponse Response = new(200, "OK", "application/json", "{}"u8.ToArray());

    private static readonly AriClient Client = new(new AriClientOptions { Username = "asterisk", Password = "asterisk", Transport = new Nowhere() });

    /// <summary>Builds one request, from the arguments to path, query and body, without sending it.</summary>
    public static async Task<int> OnceAsync()
        => (await Client.Channels.OriginateAsync("PJSIP/alice", Options).ConfigureAwait(false)).Id.Length;

    /// <summary>Responds at once.</summary>
    private sealed class Nowhere : IAriTransport
    {
        public Task<AriResponse> SendAsync(AriRequest request, CancellationToken cancellationToken)
            => request.Target.Length > 0 && request.Content is not null
                ? Task.FromResult(Response)
                : throw new InvalidOperationException("The request lacks a part.");

        public ValueTask DisposeAsync() => default;
    }
}
