using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Parser of <c>extensions.conf</c>.</summary>
/// <param name="name">The name of the text in error messages.</param>
internal sealed class DialplanReader(string name)
{
    private readonly Dialplan _dialplan = new();
    private DialplanContext? _context;
    private DialplanExtension? _extension;
    private string? _section;
    private long _last;
    private int _line;

    /// <summary>Parses a text.</summary>
    /// <exception cref="ArgumentException">The text is invalid. The message names the line.</exception>
    public Dialplan Read(string text)
    {
        foreach (string line in DialplanLines.WithoutComments(text))
        {
            _line++;
            if (line.StartsWith('['))
            {
                Section(line);
            }
            else if (line.Length > 0)
            {
                Entry(line);
            }
        }

        return _dialplan;
    }

    private void Section(string line)
    {
        int end = line.IndexOf(']', StringComparison.Ordinal);
        if (end < 2 || line[(end + 1)..].Trim() is not ("" or "(+)"))
        {
            throw Fault($"'{line}' is not a context such as [default]; templates are not read");
        }

        _section = line[1..end];
        _extension = null;
        _context = _section is "general" or "globals" ? null : _dialplan.FindOrAdd(_section);
    }

    private void Entry(string line)
    {
        int at = line.IndexOf('=', StringComparison.Ordinal);
        if (at < 0)
        {
            throw Fault($"'{line}' is neither [context] nor name => value");
        }

        string key = line[..at].Trim(), value = line[(at + 1)..].TrimStart('>').Trim();
        switch (_section, key)
        {
            case (null, _):
                throw Fault($"'{line}' stands before the first [context]");
            case ("general", _):
                break;
            case ("globals", _):
                _dialplan.Globals[key] = value;
                break;
            case (_, "exten"):
                Extension(value);
                break;
            case (_, "same") when _extension is null:
                throw Fault("'same' has no 'exten' before it");
            case (_, "same"):
                Step(value);
                break;
            case (_, "include"):
                _context!.Includes.Add(value);
                break;
            case (_, "ignorepat"):
                break;
            default:
                throw Fault($"'{key}' is not read: there are exten, same, include and ignorepat");
        }
    }

    private void Extension(string value)
    {
        int at = value.IndexOf(',', DialplanLines.EndOfPattern(value));
        string extension = at < 0 ? "" : value[..at].Trim();
        if (extension.Length == 0)
        {
            throw Fault($"'{value}' is not an extension such as 1000,1,Answer()");
        }

        if (extension.Contains('/', StringComparison.Ordinal))
        {
            throw Fault($"'{extension}' matches by caller ID, which is not supported");
        }

        try
        {
            _extension = _context!.FindOrAdd(extension);
        }
        catch (FormatException fault)
        {
            throw Fault(fault.Message);
        }

        Step(value[(at + 1)..].Trim());
    }

    private void Step(string value)
    {
        int at = value.IndexOf(',', StringComparison.Ordinal);
        if (at < 0)
        {
            throw Fault($"'{value}' is not a step such as n,Answer()");
        }

        string priority = value[..at].Trim(), call = value[(at + 1)..].Trim();
        if (priority == "hint")
        {
            _dialplan.Hints.Add(new DialplanHint(_context!.Name, _extension!.Text, call));
            return;
        }

        int label = priority.IndexOf('(', StringComparison.Ordinal);
        _last = Number(label < 0 ? priority : priority[..label]);
        int open = call.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0 && !call.EndsWith(')'))
        {
            throw Fault($"'{call}' has a ( without its )");
        }

        string application = open < 0 ? call : call[..open].Trim();
        DialplanStep step = new(
            _last,
            label < 0 ? null : priority[(label + 1)..].TrimEnd(')').Trim(),
            DialplanApplication.Find(application) ?? throw Fault($"the simulator has no application '{application}'; it has {string.Join(", ", DialplanApplication.Names)}"),
            open < 0 ? "" : call[(open + 1)..^1]);
        if (!_extension!.Add(step))
        {
            throw Fault($"{_extension.Text} has the priority {_last} twice");
        }
    }

    private long Number(string priority)
    {
        string[] parts = priority.Split('+', 2);
        long offset = 0;
        if (parts.Length == 2 && !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out offset))
        {
            throw Fault($"'{priority}' is not a priority");
        }

        return parts[0].Trim() switch
        {
            "n" => _last + 1 + offset,
            "s" => _last + offset,
            var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0
                => number + offset,
            _ => throw Fault($"'{priority}' is not a priority: there are 1, 2 and so on, n, s and hint"),
        };
    }

    private ArgumentException Fault(string message) => new($"{name}({_line}): {message}.");
}
