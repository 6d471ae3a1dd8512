using System.Globalization;
using AriGen.Runtime;

namespace AriGen.Cli;

/// <summary>A server, through the same client that generated code uses. What goes wrong is told in one line.</summary>
internal sealed class AriServer : AriClientBase
{
    /// <summary>The operation of an event socket, in the failures that it causes.</summary>
    public const string Events = "events";

    private readonly AriClientOptions _options;
    private readonly HttpClient? _http;

    public AriServer(AriClientOptions options, HttpClient? http)
        : base(With(options, http), RawEvent.Types)
    {
        _options = options;
        _http = http;
        Address = options.BaseAddress.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
    }

    /// <summary>Where it is, without credentials.</summary>
    public string Address { get; }

    /// <summary>Sends a request and reads the whole answer, as it came.</summary>
    public async Task<ServerAnswer> SendAsync(AriRequest request, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_options.RequestTimeout, _options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await using AriDownload answer = await Connection.SendBinaryAsync(request, cancellationToken);
            using var content = new MemoryStream();
            await answer.Content.CopyToAsync(content, either.Token);
            return new ServerAnswer(content.ToArray(), answer.ContentType);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            string seconds = _options.RequestTimeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            throw new FailureException(ExitCode.Unreachable, $"{Address} sent no whole answer within {seconds} s ({request.Operation})", exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw ServerFailure.BrokenOff(exception, request.Operation, Address);
        }
        catch (AriException exception) when (exception is not AriNotFoundException)
        {
            throw ServerFailure.Explain(exception, request.Operation, Address, _options.Username);
        }
    }

    /// <summary>Opens an event socket whose events keep their JSON.</summary>
    public async Task<StasisApp> ListenAsync(string[] apps, bool subscribeAll, CancellationToken cancellationToken)
    {
        try
        {
            return await StartAppAsync(apps, new StasisAppOptions { SubscribeAll = subscribeAll ? true : null, KeepRawJson = true }, cancellationToken);
        }
        catch (AriNotFoundException exception)
        {
            throw new FailureException(ExitCode.Unreachable, $"{Address} has no event socket of ARI: is it Asterisk, and is the path prefix part of the address?", exception);
        }
        catch (AriException exception)
        {
            throw Explain(exception);
        }
    }

    /// <summary>The failure to end the command with, when an event socket could not be opened or its events have ended.</summary>
    public FailureException Explain(AriException exception) => ServerFailure.Explain(exception, Events, Address, _options.Username);

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _http?.Dispose();
    }

    private static AriClientOptions With(AriClientOptions options, HttpClient? http)
    {
        options.HttpClient = http;
        return options;
    }
}
