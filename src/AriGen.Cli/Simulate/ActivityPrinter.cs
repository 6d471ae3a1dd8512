using System.Globalization;
using Spectre.Console;

namespace AriGen.Cli;

/// <summary>Writes the activity of a simulated server, one line each.</summary>
internal sealed class ActivityPrinter(ToolEnvironment environment)
{
    /// <summary>The indent of continuation lines, which aligns them with the text.</summary>
    private const int Indent = 13;

    /// <summary>Colors by the beginning of the kind. Dark ANSI colors, as for events.</summary>
    private static readonly (string Beginning, Color Colour)[] Colours =
    [
        ("RequestAnswered", Color.Default), ("Request", Color.Maroon), ("Socket", Color.Purple), ("Application", Color.Purple),
        ("StasisNotEntered", Color.Maroon), ("Stasis", Color.Green), ("Call", Color.Teal), ("Channel", Color.Teal), ("Event", Color.Grey), ("FaultPlayed", Color.Olive), ("Fault", Color.Red),
    ];

    private readonly IAnsiConsole _screen = environment.OutLines();

    /// <summary>Writes all activity until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async Task RunAsync(ActivityLog activity, CancellationToken cancellationToken)
    {
        await foreach (Activity entry in activity.ReadAllAsync(cancellationToken))
        {
            string time = entry.Time.ToString("HH:mm:ss.fff ", CultureInfo.InvariantCulture);
            string line = TextWrapper.Of(time + OneLine.Of(entry.Text), environment.OutWidth(), Indent);
            _screen.Write(new Paragraph(time).Append(line[time.Length..] + "\n", new Style(Colour(entry.Kind))));
        }
    }

    private static Color Colour(string kind)
        => Array.Find(Colours, colour => kind.StartsWith(colour.Beginning, StringComparison.Ordinal)) is { Beginning: not null } found
            ? found.Colour
            : Color.Default;
}
