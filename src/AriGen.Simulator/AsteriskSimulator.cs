using AriGen.Runtime;
using Microsoft.Extensions.Logging;

namespace AriGen.Simulator;

/// <summary>An Asterisk in this process. It ends with its <see cref="DisposeAsync"/>, and all its calls with it.</summary>
public sealed class AsteriskSimulator : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly SimulatorHost _server;
    private readonly NetworkFaults _network;
    private readonly AriUser _user;
    private HttpFront? _front;

    private AsteriskSimulator(AsteriskSimulatorOptions options)
    {
        _user = options.Users.FirstOrDefault(static user => !user.ReadOnly) ?? throw new ArgumentException("A user who may write is needed.", nameof(options));
        _time = options.TimeProvider;
        SimulatedVersion version = SimulatedVersion.Of(options.Version);
        Dialplan dialplan = DialplanOf(options);
        OutboundOptions outbound = OutboundOptions.Of(options);
        PbxIds ids = new(_time);
        ILogger log = options.LoggerFactory.CreateLogger<AsteriskSimulator>();
        bool late = options.RecordingsEndLate;
        _network = new NetworkFaults { WriteTimeout = options.EventWriteTimeout };
        _server = new SimulatorHost(() => new Pbx(version, _time, ids, log, dialplan, outbound) { RecordingsEndLate = late }, [.. options.Users], [.. options.AllowedOrigins], _network);
        Faults = new SimulatedFaults(_server, _network);
    }

    internal Pbx Pbx => _server.Pbx;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    /// <exception cref="InvalidOperationException">It has no port.</exception>
    public Uri Url => _front?.Url ?? throw new InvalidOperationException("This simulator listens on no port: clients reach it by ClientOptions().");

    /// <summary>What goes wrong, by script.</summary>
    public SimulatedFaults Faults { get; }

    /// <summary>Starts one.</summary>
    /// <param name="options">What kind; null for the usual one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The simulator, ready for clients.</returns>
    /// <exception cref="ArgumentException">There is no such version, nobody may write, the WebSockets to be opened do not go together, or the dialplan cannot be read: then the message names the line.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<AsteriskSimulator> StartAsync(AsteriskSimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new AsteriskSimulatorOptions();
        AsteriskSimulator simulator = new(options);
        if (options.Port is { } port)
        {
            simulator._front = await HttpFront.StartAsync(simulator._server, simulator._network, port, cancellationToken).ConfigureAwait(false);
        }

        return simulator;
    }

    /// <summary>A client's options for this server: over its port, or where it has none straight through memory.</summary>
    /// <returns>New options, to be changed at will.</returns>
    public AriClientOptions ClientOptions()
    {
        AriClientOptions options = new() { Username = _user.Name, Password = _user.Password, TimeProvider = _time };
        if (_front is not null)
        {
            options.BaseAddress = Url;
            options.TimeProvider = TimeProvider.System;
            return options;
        }

        options.HttpClient = new HttpClient(CreateHandler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        options.SocketFactory = new InProcessSocketFactory(_server, _network, _user, options);
        return options;
    }

    /// <summary>Carries HTTP requests to this server without a network.</summary>
    /// <returns>A handler for an <see cref="HttpClient"/>.</returns>
    public HttpMessageHandler CreateHandler() => new InProcessHandler(_server, _network);

    /// <summary>Opens event sockets to this server without a network, as its first user who may write.</summary>
    /// <returns>A factory for <see cref="AriClientOptions.SocketFactory"/>.</returns>
    public IAriSocketFactory CreateSocketFactory() => new InProcessSocketFactory(_server, _network, _user, new AriClientOptions());

    /// <summary>A phone or trunk outside of the server, to call from.</summary>
    /// <param name="name">Technology and resource, such as <c>PJSIP/alice</c>. One that the server does not know yet is added.</param>
    /// <returns>The endpoint.</returns>
    public SimulatedEndpoint Endpoint(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.Split('/', 2) is [{ Length: > 0 } technology, { Length: > 0 } resource]
            ? new SimulatedEndpoint(_server, technology, resource)
            : throw new ArgumentException($"'{name}' is no endpoint such as PJSIP/alice.", nameof(name));
    }

    /// <summary>Waits until a client listens to an application, which it may do already. From then on calls can enter it.</summary>
    /// <param name="application">Its name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Completes when somebody listens.</returns>
    /// <exception cref="ObjectDisposedException">The simulator has ended.</exception>
    public Task WaitForApplicationAsync(string application, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(application);
        Pbx pbx = Pbx;
        return pbx.Scheduler.Run(() => pbx.Sockets.Waits.ForAsync(application, cancellationToken));
    }

    private static Dialplan DialplanOf(AsteriskSimulatorOptions options) => options switch
    {
        { Dialplan: not null, DialplanFile: not null } => throw new ArgumentException("Both Dialplan and DialplanFile are given: one of them is meant.", nameof(options)),
        { Dialplan: { } text } => AriGen.Simulator.Dialplan.Parse(text),
        { DialplanFile: { } file } => AriGen.Simulator.Dialplan.Parse(File.ReadAllText(file), file),
        _ => AriGen.Simulator.Dialplan.Default,
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _server.Pbx.End();
        if (_front is not null)
        {
            await _front.DisposeAsync().ConfigureAwait(false);
        }
    }
}
