namespace AriGen.Simulator;

public sealed partial class SimulatedCall
{
    /// <summary>
    /// Waits until the phone hears something that the server plays to its channel or to the bridge that this is in. Each is handed out
    /// once, in order, and those before it are passed over: so a prompt that is played twice can be waited for twice.
    /// </summary>
    /// <param name="media">Its URI, such as <c>sound:hello-world</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Completes when it begins.</returns>
    /// <exception cref="InvalidOperationException">The call has ended before.</exception>
    public Task WaitForSoundAsync(string media, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(media);
        return _phone.Scheduler.Run(() => _phone.HeardAsync(media, cancellationToken));
    }
}
