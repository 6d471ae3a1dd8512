namespace AriGen.Simulator;

/// <summary>A phone or trunk outside of the server. By default it rings and answers at once.</summary>
/// <remarks>A change of its behaviour applies from the next call on. Cancelling a wait has no effect on the endpoint.</remarks>
public sealed class SimulatedEndpoint
{
    private readonly SimulatorHost _server;
    private readonly string _technology;
    private readonly string _resource;

    internal SimulatedEndpoint(SimulatorHost server, string technology, string resource)
    {
        _server = server;
        _technology = technology;
        _resource = resource;
        FindOrAdd();
    }

    /// <summary>Returns the endpoint of the current server, which a restart replaces.</summary>
    private Endpoint FindOrAdd() => Pbx.Scheduler.Run(() => Pbx.Endpoints.FindOrAdd(_technology, _resource));

    private Pbx Pbx => _server.Pbx;

    /// <summary>The caller's name in the server's configuration. Empty by default, except for alice and bob.</summary>
    public string CallerName
    {
        get => FindOrAdd().Caller.Name;
        set => Pbx.Scheduler.Run(() => FindOrAdd().Caller = FindOrAdd().Caller with { Name = value });
    }

    /// <summary>The caller's number in the server's configuration. Empty by default, except for alice and bob.</summary>
    public string CallerNumber
    {
        get => FindOrAdd().Caller.Number;
        set => Pbx.Scheduler.Run(() => FindOrAdd().Caller = FindOrAdd().Caller with { Number = value });
    }

    /// <summary>The context in which its calls start. Defaults to <c>default</c>.</summary>
    public string Context
    {
        get => FindOrAdd().Context;
        set => Pbx.Scheduler.Run(() => FindOrAdd().Context = value);
    }

    /// <summary>Calls an extension. If it does not exist, the call has ended with the status 404.</summary>
    /// <param name="extension">The extension, such as <c>1000</c>.</param>
    /// <param name="callerName">The caller's name. Defaults to that of the endpoint.</param>
    /// <param name="callerNumber">The caller's number. Defaults to that of the endpoint.</param>
    /// <returns>The call on the phone's side.</returns>
    public SimulatedCall Call(string extension, string? callerName = null, string? callerNumber = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(extension);
        return new SimulatedCall(Pbx.Scheduler.Run(() => PhoneTechnology.Receive(
            Pbx, FindOrAdd(), extension, new Party(callerName ?? FindOrAdd().Caller.Name, callerNumber ?? FindOrAdd().Caller.Number))));
    }

    /// <summary>
    /// Waits for the next call to this endpoint. Each call is returned once and in order, whatever the endpoint does with it.
    /// </summary>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>The call on the phone's side.</returns>
    public async Task<SimulatedCall> NextCallAsync(CancellationToken cancellationToken = default)
        => new(await NextPhoneAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Does the same for callers within the server.</summary>
    internal ValueTask<PhoneTechnology> NextPhoneAsync(CancellationToken cancellationToken)
        => FindOrAdd().Inbox.Calls.Reader.ReadAsync(cancellationToken);

    /// <summary>Rings and then answers all further calls.</summary>
    /// <param name="after">The time for which it rings.</param>
    public void AnswerAfter(TimeSpan after)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(after, TimeSpan.Zero);
        WhenCalled(phone => PhoneHabits.AnswerAsync(phone, after));
    }

    /// <summary>Rings for all further calls without answering. The caller gives up, or the script answers or declines.</summary>
    public void OnlyRing() => WhenCalled(PhoneHabits.RingAsync);

    /// <summary>Rejects all further calls as busy.</summary>
    public void BeBusy() => Reject(SipStatus.Busy);

    /// <summary>Rejects all further calls.</summary>
    /// <param name="sipStatus">The SIP status of the answer, from 400 to 699. Defaults to 603 (Decline).</param>
    public void Reject(int sipStatus = SipStatus.Decline)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sipStatus, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sipStatus, 699);
        WhenCalled(phone => PhoneHabits.RejectAsync(phone, sipStatus));
    }

    /// <summary>Registers the endpoint, so that the server can reach it.</summary>
    public void Register() => Pbx.Scheduler.Run(() => FindOrAdd().Reach(true));

    /// <summary>Unregisters the endpoint, so that calls to it fail at once. It can still place calls.</summary>
    public void Unregister() => Pbx.Scheduler.Run(() => FindOrAdd().Reach(false));

    /// <summary>Sends a text message. The dialplan runs for it if the extension exists; then subscribed applications get it.</summary>
    /// <param name="to">The recipient, such as <c>1000</c> or <c>support</c>.</param>
    /// <param name="body">The text.</param>
    /// <returns>The SIP status of the server's answer: 202, or 404 if the recipient does not exist.</returns>
    /// <remarks>Messages are handled one after the other.</remarks>
    public int SendText(string to, string body)
    {
        ArgumentException.ThrowIfNullOrEmpty(to);
        ArgumentNullException.ThrowIfNull(body);
        return Pbx.Scheduler.Run(() => FindOrAdd().ReceiveText(to, body));
    }

    /// <summary>Waits for the next text message of the server to this endpoint. Each message is returned once and in order.</summary>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    public async Task<SimulatedText> NextTextAsync(CancellationToken cancellationToken = default)
        => await FindOrAdd().Inbox.Texts.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Waits for the next REFER of the server to this endpoint. Each one is returned once and in order.</summary>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>The address to call, as the client wrote it.</returns>
    public async Task<string> NextReferAsync(CancellationToken cancellationToken = default)
        => await FindOrAdd().Inbox.Refers.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

    private void WhenCalled(Func<PhoneTechnology, Task> habit) => Pbx.Scheduler.Run(() => FindOrAdd().WhenCalled = habit);
}
