using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Says when a tone has been there for long enough, and counts that.</summary>
internal sealed class ToneDetector
{
    /// <summary>The directions, as the dialplan calls them.</summary>
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

    /// <summary>Makes one by the arguments of TONE_DETECT.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="arguments">Hertz, milliseconds and options; of these r and t, one direction only, and x, no more of it.</param>
    /// <returns>Null where it is to end.</returns>
    public static ToneDetector? Of(Channel channel, string arguments)
    {
        string[] parts = [.. arguments.Split(',', 3), "", ""];
        if (parts[2].Contains('x', StringComparison.Ordinal))
        {
            return null;
        }

        _ = int.TryParse(parts[0], CultureInfo.InvariantCulture, out int hertz);
        TimeSpan time = int.TryParse(parts[1], CultureInfo.InvariantCulture, out int milliseconds) ? TimeSpan.FromMilliseconds(milliseconds) : DefaultTime;
        return new ToneDetector(channel, hertz, time, parts[2].Contains('r', StringComparison.Ordinal) ? Received : parts[2].Contains('t', StringComparison.Ordinal) ? Sent : null);
    }

    /// <summary>How often there has been one.</summary>
    public int HitsOf(string direction) => _hits.GetValueOrDefault(direction);

    /// <summary>A tone begins.</summary>
    /// <param name="hertz">Its frequency.</param>
    /// <param name="direction">Whether it is received or sent.</param>
    /// <param name="end">Cancelled when it ends.</param>
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
