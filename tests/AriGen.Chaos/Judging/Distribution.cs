using System.Globalization;

namespace AriGen.Chaos;

/// <summary>Times, sorted.</summary>
internal sealed class Distribution(IEnumerable<TimeSpan> times)
{
    private readonly TimeSpan[] _times = [.. times.Order()];

    public int Count => _times.Length;

    public TimeSpan Max => At(1);

    /// <summary>The smallest time that this share of them does not exceed.</summary>
    public TimeSpan At(double share) => _times.Length == 0 ? TimeSpan.Zero : _times[Math.Max(0, (int)Math.Ceiling(share * _times.Length) - 1)];

    public int UpTo(TimeSpan limit) => _times.Count(time => time <= limit);

    public override string ToString() => Count == 0 ? "(0)" : string.Create(
        CultureInfo.InvariantCulture,
        $"({Count}) min {At(0).TotalSeconds:0.00} median {At(0.5).TotalSeconds:0.00} p95 {At(0.95).TotalSeconds:0.00} max {Max.TotalSeconds:0.00} s");
}
