using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Detector that counts and publishes tones of sufficient length.</summary>
internal sealed class ToneDetector
{
    /// <summary>The directions as the dialplan names them.</summary>
    public const string Received = "rx", Sent = "tx";

    private static readonly TimeSpan DefaultTime = TimeSpan.FromMilliseconds(500);

    private readonly Channel _channel;
    private readonly int _hertz;
    private readonly TimeSpan _time;
    private readonly string? _direction;
    private readonly Dictionary<string, int> _hits = [];

    private ToneDetector(Channel channel, int hertz, TimeSpan time, string? direction)
    {
        _channel = channel;
        _hertz = hertz;
        _time = time;
        _direction = direction;
    }

    /// <summary>Creates a detector from the arguments of TONE_DETECT.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="arguments">Hertz, milliseconds and options: r and t for a single direction, and x to remove the detector.</param>
    /// <returns>The detector, or <see langword="null"/> if it is removed.</returns>
    public static ToneDetector? Of(Channel channel, string arguments)
    {
        string[] parts = [.. arguments.Split(',', 3), "", ""];
        if (parts[2].Contains('x', StringComparison.Ordinal))
        {
            return null;
        }

        _ = int.TryParse(parts[0], CultureInfo.InvariantCulture, out int hertz);
        TimeSpan time = int.TryParse(parts[1], CultureInfo.InvariantCulture, out int milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : DefaultTime;
        return new ToneDetector(
            channel,
            hertz,
            time,
            parts[2].Contains('r', StringComparison.Ordinal) ? Received
                : parts[2].Contains('t', StringComparison.Ordinal) ? Sent
                : null);
    }

    /// <summary>Returns the number of tones in a direction.</summary>
    public int HitsOf(string direction) => _hits.GetValueOrDefault(direction);

    /// <summary>Receives the beginning of a tone.</summary>
    /// <param name="hertz">The frequency.</param>
    /// <param name="direction">The direction, <see cref="Received"/> or <see cref="Sent"/>.</param>
    /// <param name="end">A token that is cancelled when the tone ends.</param>
    public void Hear(int hertz, string direction, CancellationToken end)
    {
        if (hertz == _hertz && (_direction ?? direction) == direction)
        {
            _channel.Scheduler.Start(() => WaitAsync(direction, end));
        }
    }

    private async Task WaitAsync(string direction, CancellationToken end)
    {
        using CancellationTokenSource any = CancellationTokenSource.CreateLinkedTokenSource(end, _channel.HungUp);
        try
        {
            await _channel.Scheduler.DelayAsync(_time, any.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _hits[direction] = HitsOf(direction) + 1;
        _channel.Publish(ChannelEvents.ToneDetected(_channel));
    }
}
