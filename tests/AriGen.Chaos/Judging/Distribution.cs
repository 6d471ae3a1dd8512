using System.Globalization;

namespace AriGen.Chaos;

/// <summary>Times, sorted.</summary>
internal sealed class Distribution(IEnumerable<TimeSpan> times)
{
    private readonly TimeSpan[] _times = [.. times.Order()];

    public int Count => _times.Length;

    public TimeSpan Max => At(1);

    /// <summary>The times from reachable to connected, of the recoveries that have one.</summary>
    public static Distribution Of(IEnumerable<Recovery> recoveries)
        => new(recoveries.Where(static one => one.Result == RecoveryResult.Connected).Select(static one => one.Time));

    /// <summary>The smallest time that this share of them does not exceed.</summary>
    public TimeSpan At(double share)
        => _times.Length == 0 ? TimeSpan.Zero : _times[Math.Max(0, (int)Math.Ceiling(share * _times.Length) - 1)];

    public int UpTo(TimeSpan limit) => _times.Count(time => time <= limit);

    public override string ToString() => Count == 0 ? "(0)" : FormattableString.Invariant(
        $"({Count}) min {Seconds(0):0.00} median {Seconds(0.5):0.00} p95 {Seconds(0.95):0.00} max {Seconds(1):0.00} s");

    private double Seconds(double share) => At(share).TotalSeconds;
}
