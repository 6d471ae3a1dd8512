using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The texts that come in, one after the other. The dialplan has each of them first, on one channel that serves for all and stays; then the applications get it.</summary>
internal sealed class TextQueue(Pbx pbx)
{
    private readonly CommandQueue _queue = new(pbx.Scheduler);
    private (Channel Channel, TextTechnology Technology)? _texts;
    private bool _isRunning;

    /// <summary>Adds a text.</summary>
    /// <param name="place">Where the dialplan has something to do with it, if it has such an extension.</param>
    /// <param name="text">The text.</param>
    /// <param name="tell">Tells the applications.</param>
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
