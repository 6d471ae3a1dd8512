namespace AriGen.Simulator;

/// <summary>
/// A call as the phone outside has it, whichever end it came from. What the phone does here takes no time: how long a digit was is what it
/// says. On a call that has ended nothing has any effect.
/// </summary>
public sealed partial class SimulatedCall
{
    private readonly PhoneTechnology _phone;

    internal SimulatedCall(PhoneTechnology phone) => _phone = phone;

    /// <summary>The id of the server's channel for this call; empty where the server had no such extension.</summary>
    public string ChannelId => _phone.Channel?.Id ?? "";

    /// <summary>How far it has got.</summary>
    public CallState State => _phone.Scheduler.Run(() => _phone.State);

    /// <summary>The status of SIP by which the server has refused the call, such as 486; 0 where it has not.</summary>
    public int SipStatus => _phone.Scheduler.Run(() => _phone.Refusal);

    /// <summary>Why the server has ended the call, by Q.850; 0 where it has not, or has given no cause.</summary>
    public int Cause => _phone.Scheduler.Run(() => _phone.Cause);

    /// <summary>The digits that the server has sent until now.</summary>
    public string Digits => _phone.Scheduler.Run(() => _phone.Digits);

    /// <summary>Waits until the call is answered.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">It has ended before.</exception>
    public Task WaitForAnswerAsync(CancellationToken cancellationToken = default) => _phone.Scheduler.WhenAsync(_phone.Answered, cancellationToken);

    /// <summary>Waits until the call is over, whoever ends it.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task WaitForEndAsync(CancellationToken cancellationToken = default) => _phone.Scheduler.WhenAsync(_phone.Ended, cancellationToken);

    /// <summary>Waits until the server has sent so many digits.</summary>
    /// <param name="count">How many in all, since the call began.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>All digits until now.</returns>
    /// <exception cref="InvalidOperationException">The call has ended before.</exception>
    public Task<string> WaitForDigitsAsync(int count, CancellationToken cancellationToken = default) => _phone.Scheduler.Run(async () =>
    {
        await _phone.Scheduler.WhenAsync(_phone.DigitsAsync(count), cancellationToken);
        return Digits;
    });

    /// <summary>Answers a call that came to this phone.</summary>
    public void Answer() => _phone.Scheduler.Run(_phone.Answer);

    /// <summary>Refuses a call that came to this phone.</summary>
    /// <param name="sipStatus">The status by which the phone says so. Default 603: declined.</param>
    public void Decline(int sipStatus = AriGen.Simulator.SipStatus.Decline) => _phone.Scheduler.Run(() => _phone.Reject(sipStatus));

    /// <summary>Sends digits, one after the other. Before the answer nobody hears them.</summary>
    /// <param name="digits">0 to 9, *, #, A to D.</param>
    /// <param name="duration">How long each is. Default null: 100 ms.</param>
    /// <exception cref="ArgumentException">One of them is no digit.</exception>
    public void SendDigits(string digits, TimeSpan? duration = null)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.FirstOrDefault(static digit => !"0123456789*#ABCD".Contains(digit, StringComparison.Ordinal)) is not '\0' and var wrong)
        {
            throw new ArgumentException($"'{wrong}' is no digit that a phone can send.", nameof(digits));
        }

        int milliseconds = (int)(duration ?? TimeSpan.FromMilliseconds(100)).TotalMilliseconds;
        foreach (char digit in digits)
        {
            _phone.Scheduler.Run(() => _phone.PressDigit(digit, milliseconds));
        }
    }

    /// <summary>Puts the other side on hold.</summary>
    public void Hold() => _phone.Scheduler.Run(() => _phone.Hold(true));

    /// <summary>Takes the other side off hold.</summary>
    public void Resume() => _phone.Scheduler.Run(() => _phone.Hold(false));

    /// <summary>Hangs up, or gives up where nobody has answered yet.</summary>
    /// <param name="cause">The cause by Q.850. Default 0: none, as phones end a call.</param>
    public void Hangup(int cause = 0) => _phone.Scheduler.Run(() => _phone.Hangup(cause));
}
