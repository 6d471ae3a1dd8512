using System.Globalization;
using Spectre.Console;

namespace AriGen.Cli;

/// <summary>Shows events on standard output, and what is to be said of the stream on standard error.</summary>
internal sealed class EventPrinter
{
    private readonly ToolEnvironment _environment;
    private readonly EventFilter _choice;
    private readonly bool _isRaw;
    private readonly bool _showApp;
    private readonly IAnsiConsole _screen;

    public EventPrinter(ToolEnvironment environment, EventFilter choice, bool isRaw, bool showApp)
    {
        _environment = environment;
        _choice = choice;
        _isRaw = isRaw;
        _showApp = showApp;
        _screen = environment.OutLines();
    }

    public void Event(UnknownEvent e, string raw)
    {
        if (!_choice.Takes(e.Type, e.Json.Element))
        {
            return;
        }

        if (_isRaw)
        {
            _environment.Out.WriteLine(raw);
        }
        else
        {
            _screen.Write(EventLine.Of(e.Type, e.Json.Element, _showApp, _environment.OutWidth()));
        }
    }

    public void Gap(AriGap gap)
    {
        string from = gap.From.ToLocalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
        string to = gap.To.ToLocalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
        _environment.ErrorLines().Write(new Text(
            gap.Reason switch
            {
                AriGapReason.Reconnected => $"arigen: connected again; events between {from} and {to} may be missing\n",
                AriGapReason.ReaderTooSlow => $"arigen: {gap.Count ?? 0} events between {from} and {to} are missing: they came faster than they could be shown\n",
                _ => $"arigen: events after {from} may be missing\n",
            },
            new Style(Color.Red)));
    }
}
