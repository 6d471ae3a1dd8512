using AriGen.Runtime;
using Microsoft.Extensions.Logging;

namespace AriGen.Simulator;

/// <summary>An Asterisk server simulated in this process. <see cref="DisposeAsync"/> ends it and all its calls.</summary>
/// <remarks>Cancelling a wait has no effect on the simulated server.</remarks>
public sealed class AsteriskSimulator : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly SimulatorHost _server;
    private readonly NetworkFaults _network;
    private readonly AriUser _user;
    private HttpFront? _front;

    private AsteriskSimulator(AsteriskSimulatorOptions options)
    {
        _user = options.Users.FirstOrDefault(static user => !user.ReadOnly) ?? throw new ArgumentException("At least one user has to be allowed to write.", nameof(options));
        _time = options.TimeProvider;
        SimulatedVersion version = SimulatedVersion.Of(options.Version);
        Dialplan dialplan = DialplanOf(options);
        OutboundOptions outbound = OutboundOptions.Of(options);
        PbxIds ids = new(_time);
        ILogger log = options.LoggerFactory.CreateLogger<AsteriskSimulator>();
        bool late = options.RecordingsEndLate;
        _network = new NetworkFaults { WriteTimeout = options.EventWriteTimeout };
        _server = new SimulatorHost(
            () => new Pbx(version, _time, ids, log, dialplan, outbound) { RecordingsEndLate = late },
            [.. options.Users],
            [.. options.AllowedOrigins],
            _network);
        Faults = new SimulatedFaults(_server, _network);
    }

    internal Pbx Pbx => _server.Pbx;

    /// <summary>The address to which clients connect, such as <c>http://127.0.0.1:40123/</c>.</summary>
    /// <exception cref="InvalidOperationException">The simulator has no port.</exception>
    public Uri Url => _front?.Url ?? throw new InvalidOperationException("The simulator has no port. Use ClientOptions() to connect a client.");

    /// <summary>The faults that can be injected.</summary>
    public SimulatedFaults Faults { get; }

    /// <summary>Starts a simulator.</summary>
    /// <param name="options">The options, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the start.</param>
    /// <returns>The simulator, ready for clients.</returns>
    /// <exception cref="ArgumentException">
    /// An option is invalid: the version is unknown, no user may write, the outbound WebSockets contradict each other, or the dialplan has
    /// an error. For the dialplan, the message names the line.
    /// </exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<AsteriskSimulator> StartAsync(
        AsteriskSimulatorOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new AsteriskSimulatorOptions();
        AsteriskSimulator simulator = new(options);
        if (options.Port is { } port)
        {
            simulator._front = await HttpFront.StartAsync(simulator._server, simulator._network, port, cancellationToken)
                .ConfigureAwait(false);
        }

        return simulator;
    }

    /// <summary>Creates options for a client of this server, which connects over the port or, without one, in memory.</summary>
    /// <returns>New options, which can be changed.</returns>
    /// <remarks>
    /// A client in memory uses the simulator's clock. If that is not the system's, the client sends no proofs by itself
    /// (<see cref="AriClientOptions.KeepAliveInterval"/> is a month): a test that advances the clock would outrun one that is on its way,
    /// and the client would take its socket for lost.
    /// </remarks>
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
        if (_time != TimeProvider.System)
        {
            options.KeepAliveInterval = TimeSpan.FromDays(30);
        }

        return options;
    }

    /// <summary>Creates a handler that sends HTTP requests to this server in memory.</summary>
    /// <returns>A handler for an <see cref="HttpClient"/>.</returns>
    public HttpMessageHandler CreateHandler() => new InProcessHandler(_server, _network);

    /// <summary>Creates a factory of event sockets to this server in memory, for the first user who may write.</summary>
    /// <returns>A factory for <see cref="AriClientOptions.SocketFactory"/>.</returns>
    public IAriSocketFactory CreateSocketFactory() => new InProcessSocketFactory(_server, _network, _user, new AriClientOptions());

    /// <summary>Returns a phone or trunk outside of the server, which can place and take calls.</summary>
    /// <param name="name">
    /// The technology and the resource, such as <c>PJSIP/alice</c>. An unknown endpoint is added.
    /// </param>
    /// <returns>The endpoint.</returns>
    public SimulatedEndpoint Endpoint(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.Split('/', 2) is [{ Length: > 0 } technology, { Length: > 0 } resource]
            ? new SimulatedEndpoint(_server, technology, resource)
            : throw new ArgumentException($"'{name}' is not an endpoint such as PJSIP/alice.", nameof(name));
    }

    /// <summary>Waits until a client listens to an application. From then on calls can enter it.</summary>
    /// <param name="application">The application's name.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>A task that completes when a client listens, which may be at once.</returns>
    /// <exception cref="ObjectDisposedException">The simulator has been disposed.</exception>
    public Task WaitForApplicationAsync(string application, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(application);
        Pbx pbx = Pbx;
        return pbx.Scheduler.Run(() => pbx.Sockets.Waits.ForAsync(application, cancellationToken));
    }

    private static Dialplan DialplanOf(AsteriskSimulatorOptions options) => options switch
    {
        { Dialplan: not null, DialplanFile: not null } => throw new ArgumentException("Only one of Dialplan and DialplanFile can be set.", nameof(options)),
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
