namespace AriGen.Simulator;

public sealed partial class SimulatedCall
{
    /// <summary>
    /// What the server has told last of this call's transfer, as a status of SIP: 0 before a transfer, 100 while it is on its way, then
    /// such as 200 when it is done or 404 where there is no such extension.
    /// </summary>
    public int TransferStatus => _phone.Scheduler.Run(() => _phone.TransferStatus);

    /// <summary>
    /// Asks the server to connect the other side of this call with an extension, and does not ask there first: a blind transfer, by a
    /// REFER. The phone does not hang up by itself then; it can do so by <see cref="Hangup"/>.
    /// </summary>
    /// <param name="extension">Such as <c>1000</c>, in the endpoint's context.</param>
    /// <exception cref="InvalidOperationException">The call is not answered, or has ended, or another transfer of it is on its way.</exception>
    public void BlindTransfer(string extension)
    {
        ArgumentException.ThrowIfNullOrEmpty(extension);
        _phone.Scheduler.Run(() => _phone.TransferTo(extension));
    }

    /// <summary>
    /// Asks the server to connect the other sides of two calls of this phone with each other: an attended transfer, by a REFER that names
    /// the other call. The phone does not hang up by itself then; it can do so by <see cref="Hangup"/>.
    /// </summary>
    /// <param name="other">The call to the one to whom this call's other side is handed on.</param>
    /// <exception cref="ArgumentException">It is this call itself, or one of another endpoint or simulator.</exception>
    /// <exception cref="InvalidOperationException">One of the calls is not answered, or has ended, or another transfer of this one is on its way.</exception>
    public void AttendedTransfer(SimulatedCall other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._phone == _phone || !_phone.IsOfSamePhoneAs(other._phone))
        {
            throw new ArgumentException("An attended transfer connects two calls of the same phone.", nameof(other));
        }

        _phone.Scheduler.Run(() => _phone.TransferTo(other._phone));
    }

    /// <summary>Waits until the server has told what the transfer has come to.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The status of SIP, from 200 on: see <see cref="TransferStatus"/>.</returns>
    /// <exception cref="InvalidOperationException">No transfer was asked for, or the call has ended before.</exception>
    public Task<int> WaitForTransferAsync(CancellationToken cancellationToken = default) => _phone.Scheduler.Run(async () =>
    {
        await _phone.Scheduler.WhenAsync(_phone.Transferred, cancellationToken);
        return TransferStatus;
    });
}
