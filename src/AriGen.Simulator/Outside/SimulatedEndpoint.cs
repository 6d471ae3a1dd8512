namespace AriGen.Simulator;

/// <summary>
/// A phone or trunk outside of the server. When it is called it rings and answers at once, unless it is told otherwise; what it is told
/// counts from the next call on.
/// </summary>
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

    /// <summary>As the server knows it since its last start.</summary>
    private Endpoint FindOrAdd() => Pbx.Scheduler.Run(() => Pbx.Endpoints.FindOrAdd(_technology, _resource));

    private Pbx Pbx => _server.Pbx;

    /// <summary>The caller's name that the server has for it. Default empty, but for alice and bob.</summary>
    public string CallerName
    {
        get => FindOrAdd().Caller.Name;
        set => Pbx.Scheduler.Run(() => FindOrAdd().Caller = FindOrAdd().Caller with { Name = value });
    }

    /// <summary>The caller's number that the server has for it. Default empty, but for alice and bob.</summary>
    public string CallerNumber
    {
        get => FindOrAdd().Caller.Number;
        set => Pbx.Scheduler.Run(() => FindOrAdd().Caller = FindOrAdd().Caller with { Number = value });
    }

    /// <summary>Where its calls begin in the dialplan. Default <c>default</c>.</summary>
    public string Context
    {
        get => FindOrAdd().Context;
        set => Pbx.Scheduler.Run(() => FindOrAdd().Context = value);
    }

    /// <summary>Calls an extension of the dialplan. Where there is none such, the call has ended with the status 404.</summary>
    /// <param name="extension">Such as <c>1000</c>.</param>
    /// <param name="callerName">The caller's name. Default null: the endpoint's own.</param>
    /// <param name="callerNumber">The caller's number. Default null: the endpoint's own.</param>
    /// <returns>The call, as the phone has it.</returns>
    public SimulatedCall Call(string extension, string? callerName = null, string? callerNumber = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(extension);
        return new SimulatedCall(Pbx.Scheduler.Run(() => PhoneTechnology.Receive(
            Pbx, FindOrAdd(), extension, new Party(callerName ?? FindOrAdd().Caller.Name, callerNumber ?? FindOrAdd().Caller.Number))));
    }

    /// <summary>Waits for the next call to this endpoint: whatever it does with it, each is handed out here once, in order.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The call, as the phone has it.</returns>
    public async Task<SimulatedCall> NextCallAsync(CancellationToken cancellationToken = default)
        => new(await NextPhoneAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>The same, for who goes on in the server.</summary>
    internal ValueTask<PhoneTechnology> NextPhoneAsync(CancellationToken cancellationToken) => FindOrAdd().Inbox.Calls.Reader.ReadAsync(cancellationToken);

    /// <summary>From now on it rings, and answers by itself.</summary>
    /// <param name="after">How long it rings.</param>
    public void AnswerAfter(TimeSpan after)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(after, TimeSpan.Zero);
        WhenCalled(phone => PhoneHabits.AnswerAsync(phone, after));
    }

    /// <summary>From now on it rings, and does nothing more by itself: the caller gives up, or the script answers or declines the call.</summary>
    public void OnlyRing() => WhenCalled(PhoneHabits.RingAsync);

    /// <summary>From now on it is busy.</summary>
    public void BeBusy() => Reject(SipStatus.Busy);

    /// <summary>From now on it refuses all calls.</summary>
    /// <param name="sipStatus">The status of SIP by which it says so, from 400 to 699. Default 603: declined.</param>
    public void Reject(int sipStatus = SipStatus.Decline)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sipStatus, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sipStatus, 699);
        WhenCalled(phone => PhoneHabits.RejectAsync(phone, sipStatus));
    }

    /// <summary>It is there: the server can reach it, as after its registration.</summary>
    public void Register() => Pbx.Scheduler.Run(() => FindOrAdd().Reach(true));

    /// <summary>It is gone: calls to it fail at once. It can still call itself.</summary>
    public void Unregister() => Pbx.Scheduler.Run(() => FindOrAdd().Reach(false));

    /// <summary>Sends a text. The dialplan runs for it, where it has such an extension; then applications that are subscribed to this endpoint get it. One comes after the other.</summary>
    /// <param name="to">Whom it is for, such as <c>1000</c> or <c>support</c>.</param>
    /// <param name="body">What it says.</param>
    /// <returns>The server's answer, a status of SIP: 202, or 404 where nobody takes it.</returns>
    public int SendText(string to, string body)
    {
        ArgumentException.ThrowIfNullOrEmpty(to);
        ArgumentNullException.ThrowIfNull(body);
        return Pbx.Scheduler.Run(() => FindOrAdd().ReceiveText(to, body));
    }

    /// <summary>Waits for the next text that the server sends to this endpoint: each is handed out here once, in order.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SimulatedText> NextTextAsync(CancellationToken cancellationToken = default)
        => await FindOrAdd().Inbox.Texts.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Waits for the next address which the server tells this endpoint to call: each is handed out here once, in order.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The address, as the client wrote it.</returns>
    public async Task<string> NextReferAsync(CancellationToken cancellationToken = default)
        => await FindOrAdd().Inbox.Refers.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

    private void WhenCalled(Func<PhoneTechnology, Task> habit) => Pbx.Scheduler.Run(() => FindOrAdd().WhenCalled = habit);
}
