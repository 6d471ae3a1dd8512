namespace AriGen.Simulator;

/// <summary>A call on the side of the phone, in either direction.</summary>
/// <remarks>
/// The phone's actions take no time, not even digits with a duration. They have no effect on a call that has ended. Cancelling a wait has
/// no effect on the call.
/// </remarks>
public sealed partial class SimulatedCall
{
    private readonly PhoneTechnology _phone;

    internal SimulatedCall(PhoneTechnology phone) => _phone = phone;

    /// <summary>The ID of the server's channel for this call, or an empty string if the extension does not exist.</summary>
    public string ChannelId => _phone.Channel?.Id ?? "";

    /// <summary>The state of the call.</summary>
    public CallState State => _phone.Scheduler.Run(() => _phone.State);

    /// <summary>The SIP status with which the server refused the call, such as 486, or 0.</summary>
    public int SipStatus => _phone.Scheduler.Run(() => _phone.Refusal);

    /// <summary>The cause by Q.850 with which the server ended the call, or 0.</summary>
    public int Cause => _phone.Scheduler.Run(() => _phone.Cause);

    /// <summary>The digits that the server has sent.</summary>
    public string Digits => _phone.Scheduler.Run(() => _phone.Digits);

    /// <summary>Waits until the call is answered.</summary>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <exception cref="InvalidOperationException">The call ended before.</exception>
    public Task WaitForAnswerAsync(CancellationToken cancellationToken = default)
        => _phone.Scheduler.WhenAsync(_phone.Answered, cancellationToken);

    /// <summary>Waits until the call has ended.</summary>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    public Task WaitForEndAsync(CancellationToken cancellationToken = default)
        => _phone.Scheduler.WhenAsync(_phone.Ended, cancellationToken);

    /// <summary>Waits until the server has sent a number of digits.</summary>
    /// <param name="count">The total number of digits since the beginning of the call.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>All digits that the server has sent.</returns>
    /// <exception cref="InvalidOperationException">The call ended before.</exception>
    public Task<string> WaitForDigitsAsync(int count, CancellationToken cancellationToken = default) => _phone.Scheduler.Run(async () =>
    {
        await _phone.Scheduler.WhenAsync(_phone.DigitsAsync(count), cancellationToken);
        return Digits;
    });

    /// <summary>Answers an incoming call.</summary>
    public void Answer() => _phone.Scheduler.Run(_phone.Answer);

    /// <summary>Declines an incoming call.</summary>
    /// <param name="sipStatus">The SIP status of the answer. Defaults to 603 (Decline).</param>
    public void Decline(int sipStatus = AriGen.Simulator.SipStatus.Decline) => _phone.Scheduler.Run(() => _phone.Reject(sipStatus));

    /// <summary>Sends digits one after the other. Before an answer they have no effect.</summary>
    /// <param name="digits">The digits: 0 to 9, *, #, and A to D.</param>
    /// <param name="duration">The duration of each digit. Defaults to 100 ms.</param>
    /// <exception cref="ArgumentException">A character is not a digit.</exception>
    public void SendDigits(string digits, TimeSpan? duration = null)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.FirstOrDefault(static digit => !"0123456789*#ABCD".Contains(digit, StringComparison.Ordinal)) is not '\0' and var wrong)
        {
            throw new ArgumentException($"'{wrong}' is not a digit that a phone can send.", nameof(digits));
        }

        int milliseconds = (int)(duration ?? TimeSpan.FromMilliseconds(100)).TotalMilliseconds;
        foreach (char digit in digits)
        {
            _phone.Scheduler.Run(() => _phone.PressDigit(digit, milliseconds));
        }
    }

    /// <summary>Puts the other party on hold.</summary>
    public void Hold() => _phone.Scheduler.Run(() => _phone.Hold(true));

    /// <summary>Takes the other party off hold.</summary>
    public void Resume() => _phone.Scheduler.Run(() => _phone.Hold(false));

    /// <summary>Hangs up, or cancels an unanswered call.</summary>
    /// <param name="cause">The cause by Q.850. Defaults to 0, no cause, as phones usually do.</param>
    public void Hangup(int cause = 0) => _phone.Scheduler.Run(() => _phone.Hangup(cause));
}
