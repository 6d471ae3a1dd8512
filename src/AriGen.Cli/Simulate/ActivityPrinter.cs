using System.Globalization;
using Spectre.Console;

namespace AriGen.Cli;

/// <summary>Shows what happens on a simulated server, one line each.</summary>
internal sealed class ActivityPrinter(ToolEnvironment environment)
{
    /// <summary>Where a line goes on that is longer than the terminal: below the text.</summary>
    private const int Indent = 13;

    /// <summary>By how the kind begins. The dark ones of the sixteen colours, as for events.</summary>
    private static readonly (string Beginning, Color Colour)[] Colours =
    [
        ("RequestAnswered", Color.Default), ("Request", Color.Maroon), ("Socket", Color.Purple), ("Application", Color.Purple),
        ("StasisNotEntered", Color.Maroon), ("Stasis", Color.Green), ("Call", Color.Teal), ("Channel", Color.Teal), ("Event", Color.Grey), ("FaultPlayed", Color.Olive), ("Fault", Color.Red),
    ];

    private readonly IAnsiConsole _screen = environment.OutLines();

    /// <summary>Shows everything, until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
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
        => Array.Find(Colours, colour => kind.StartsWith(colour.Beginning, StringComparison.Ordinal)) is { Beginning: not null } found ? found.Colour : Color.Default;
}
