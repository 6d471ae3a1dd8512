using System.Globalization;

namespace AriGen.Benchmarks;

/// <summary>A table of figures and their limits.</summary>
internal sealed class FigureTable
{
    private readonly List<Figure> _figures = [];

    public bool AllHold => _figures.TrueForAll(figure => figure.Holds);

    public void Ratio(string name, double? limit, Duel duel)
        => _figures.Add(new Figure(name, limit, "", duel.Ratio, duel.MedianRatio));

    public void Value(string name, double? limit, string unit, Duel duel, double divisor)
        => _figures.Add(new Figure(name, limit, unit, duel.Microseconds(0) / divisor, duel.MedianMicroseconds(0) / divisor));

    public void Value(string name, double? limit, string unit, double value) => _figures.Add(new Figure(name, limit, unit, value, value));

    public void Write(TextWriter output)
    {
        output.WriteLine($"{"",-44} {"best",9} {"median",9} {"limit",9}");
        foreach (Figure figure in _figures)
        {
            string limit = figure.Limit is { } value ? Text(value, figure.Unit) : "-";
            string verdict = figure.Limit is null ? "" : figure.Holds ? "pass" : "FAIL";
            output.WriteLine($"{figure.Name,-44} {Text(figure.Best, figure.Unit),9} {Text(figure.Median, figure.Unit),9} {limit,9} {verdict}");
        }
    }

    private static string Text(double value, string unit)
        => value.ToString(value < 100 ? "0.00" : "0", CultureInfo.InvariantCulture) + (unit.Length == 0 ? "" : " " + unit);

    /// <param name="Name">The name of the measurement.</param>
    /// <param name="Limit">The allowed maximum; <see langword="null"/> for none.</param>
    /// <param name="Unit">The unit of the values; empty for a ratio.</param>
    /// <param name="Best">The value by the best times.</param>
    /// <param name="Median">The median of all rounds.</param>
    private sealed record Figure(string Name, double? Limit, string Unit, double Best, double Median)
    {
        /// <summary>Whether the figure is within its limit, by the best times. On a busy machine, the median includes other work.</summary>
        public bool Holds => Limit is not { } limit || Best <= limit;
    }
}
