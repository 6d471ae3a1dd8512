namespace AriGen.Simulator;

public sealed partial class SimulatedCall
{
    /// <summary>The last SIP status of this call's transfer, such as 200 after a success or 404 for an unknown extension.</summary>
    /// <remarks>It is 0 before a transfer, and 100 while one is in progress.</remarks>
    public int TransferStatus => _phone.Scheduler.Run(() => _phone.TransferStatus);

    /// <summary>Requests a blind transfer: a REFER that connects the other party of this call with an extension.</summary>
    /// <param name="extension">The extension in the endpoint's context, such as <c>1000</c>.</param>
    /// <exception cref="InvalidOperationException">The call is not answered or has ended, or a transfer of it is in progress.</exception>
    /// <remarks>The phone stays in the call. Use <see cref="Hangup"/> to end it.</remarks>
    public void BlindTransfer(string extension)
    {
        ArgumentException.ThrowIfNullOrEmpty(extension);
        _phone.Scheduler.Run(() => _phone.TransferTo(extension));
    }

    /// <summary>Requests an attended transfer: a REFER that connects the other parties of two calls of this phone.</summary>
    /// <param name="other">The call to the transfer target.</param>
    /// <exception cref="ArgumentException">The other call is this call, or belongs to another endpoint or simulator.</exception>
    /// <exception cref="InvalidOperationException">
    /// One of the calls is not answered or has ended, or a transfer of this call is in progress.
    /// </exception>
    /// <remarks>The phone stays in the call. Use <see cref="Hangup"/> to end it.</remarks>
    public void AttendedTransfer(SimulatedCall other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._phone == _phone || !_phone.IsOfSamePhoneAs(other._phone))
        {
            throw new ArgumentException("An attended transfer connects two calls of the same phone.", nameof(other));
        }

        _phone.Scheduler.Run(() => _phone.TransferTo(other._phone));
    }

    /// <summary>Waits for the result of the transfer.</summary>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>The SIP status, which is at least 200. See <see cref="TransferStatus"/>.</returns>
    /// <exception cref="InvalidOperationException">No transfer was requested, or the call ended before.</exception>
    public Task<int> WaitForTransferAsync(CancellationToken cancellationToken = default) => _phone.Scheduler.Run(async () =>
    {
        await _phone.Scheduler.WhenAsync(_phone.Transferred, cancellationToken);
        return TransferStatus;
    });
}
