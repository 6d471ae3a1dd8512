namespace AriGen.Simulator;

public sealed partial class SimulatedCall
{
    /// <summary>Waits until the phone hears a medium that the server plays to its channel or its bridge.</summary>
    /// <param name="media">The URI of the medium, such as <c>sound:hello-world</c>.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>A task that completes when the medium begins to play.</returns>
    /// <exception cref="InvalidOperationException">The call ended before.</exception>
    /// <remarks>
    /// Each playing is reported once and in order, and skips those before it. So a prompt that is played twice can be awaited twice.
    /// </remarks>
    public Task WaitForSoundAsync(string media, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(media);
        return _phone.Scheduler.Run(() => _phone.HeardAsync(media, cancellationToken));
    }
}
