namespace AriGen.Simulator;

/// <summary>A call as the phone outside has it.</summary>
public sealed partial class SimulatedCall
{
    private readonly PhoneTechnology _phone;

    internal SimulatedCall(PhoneTechnology phone) => _phone = phone;

    /// <summary>The id of the server's channel for this call.</summary>
    public string ChannelId => _phone.Channel.Id;

    /// <summary>How far it has got.</summary>
    public CallState State => _phone.Channel.Pbx.Run(() => _phone.State);

    /// <summary>The digits that the server has sent until now.</summary>
    public string Digits => _phone.Channel.Pbx.Run(() => _phone.Digits);

    /// <summary>Waits until the call is answered.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">It has ended before.</exception>
    public Task WaitForAnswerAsync(CancellationToken cancellationToken = default) => _phone.Answered.WaitAsync(cancellationToken);

    /// <summary>Waits until the call is over, whoever ends it.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task WaitForEndAsync(CancellationToken cancellationToken = default) => _phone.Ended.WaitAsync(cancellationToken);

    /// <summary>Answers a call that came to this phone. One that does not ring any more stays as it is.</summary>
    public void Answer() => _phone.Channel.Pbx.Run(_phone.Answer);

    /// <summary>Refuses a call that came to this phone. One that does not ring any more stays as it is.</summary>
    /// <param name="sipStatus">The status by which the phone says so. Default 603: declined.</param>
    public void Decline(int sipStatus = SipStatus.Decline) => _phone.Channel.Pbx.Run(() => _phone.Reject(sipStatus));

    /// <summary>Hangs up. A call that has ended stays so.</summary>
    /// <param name="cause">The cause by Q.850. Default 0: none, as phones end a call.</param>
    public void HangUp(int cause = 0) => _phone.Channel.Pbx.Run(() => _phone.HangUp(cause));
}
