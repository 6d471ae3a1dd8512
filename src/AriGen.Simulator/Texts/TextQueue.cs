using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The queue of incoming texts, which are handled one after the other.</summary>
/// <remarks>The dialplan runs first, on a single channel that serves all texts and remains. Then the applications get the text.</remarks>
internal sealed class TextQueue(Pbx pbx)
{
    private readonly CommandQueue _queue = new(pbx.Scheduler);
    private (Channel Channel, TextTechnology Technology)? _texts;
    private bool _isRunning;

    /// <summary>Adds a text.</summary>
    /// <param name="place">The place in the dialplan, which is skipped if the extension does not exist.</param>
    /// <param name="text">The text.</param>
    /// <param name="tell">Sends the text to the applications.</param>
    public void Post(DialplanPlace place, TextMessage text, Action tell)
    {
        _queue.Post(() => RunAsync(place, text, tell));
        if (!_isRunning)
        {
            _isRunning = true;
            pbx.Scheduler.Start(DispatchAsync);
        }
    }

    private async Task DispatchAsync()
    {
        await _queue.DispatchAsync();
        _isRunning = false;
    }

    private async Task RunAsync(DialplanPlace place, TextMessage text, Action tell)
    {
        if (pbx.Dialplan.Exists(place.Context, place.Extension))
        {
            (Channel channel, TextTechnology technology) = _texts ??= TextTechnology.Create(pbx);
            technology.Begin(channel, text);
            channel.Place = place;
            await DialplanRun.CallAsync(channel);
        }

        tell();
    }
}
