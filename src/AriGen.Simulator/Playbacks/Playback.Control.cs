using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Playback
{
    private CancellationTokenSource? _end;

    /// <summary>Ends it. One that waits will only say so when its turn has come.</summary>
    /// <exception cref="RefusedException">What is played now cannot be stopped.</exception>
    public void Stop()
    {
        if (_state == PlaybackState.Queued)
        {
            _isStopped = true;
            _state = PlaybackState.Done;
        }

        if (_end is null)
        {
            return;
        }

        ThrowIfOutOfControl("stop");

        // Asterisk only ends a tone. What is behind it is played.
        _isStopped = _medium.Kind != MediumKind.Tone;
        _end.Cancel();
    }

    /// <summary>Pauses, winds and so on.</summary>
    /// <param name="operation">restart, pause, unpause, reverse or forward.</param>
    /// <exception cref="RefusedException">It is not in a state for that.</exception>
    public void Control(string operation)
    {
        if ((_state == PlaybackState.Queued && operation == "restart") || (_state == Paused && operation == "pause") || (_state == PlaybackState.Playing && operation == "unpause"))
        {
            return;
        }

        if (_state != PlaybackState.Playing && !(_state == Paused && operation == "unpause"))
        {
            throw new RefusedException(409, $"Can only {operation} while media is playing");
        }

        ThrowIfOutOfControl(operation);
        Apply(operation);
        _interruption?.Cancel();
    }

    private void Apply(string operation)
    {
        switch (operation)
        {
            case "pause":
                _state = Paused;
                _head?.Pause();
                audience.Hear(Audio.None);
                break;
            case "unpause":
                _state = PlaybackState.Playing;
                _head?.Go();
                audience.Hear(_medium.Audio);
                audience.Publish(MediaEvents.Started(this));
                break;
            case "restart":
                _head?.Restart();
                break;
            case "reverse":
                _head?.Reverse(request.Step);
                break;
            case "forward":
                _head?.Forward(request.Step);
                break;
        }
    }

    private void ThrowIfOutOfControl(string operation)
    {
        if (_medium.Kind == MediumKind.Speech)
        {
            throw new RefusedException(500, $"Could not {operation} playback");
        }
    }
}
