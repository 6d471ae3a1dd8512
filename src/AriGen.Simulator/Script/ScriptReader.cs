using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Parser of scripts.</summary>
/// <param name="name">The name of the script in error messages.</param>
internal sealed class ScriptReader(string name)
{
    private readonly Stack<ScriptBlock> _open = new();
    private readonly HashSet<string> _calls = [];
    private int _line;

    /// <summary>The time of the previous line since the last wait.</summary>
    private TimeSpan _last;

    /// <exception cref="FormatException">A line is invalid.</exception>
    public ScriptBlock Read(string text)
    {
        ScriptBlock all = new(0);
        _open.Push(all);
        foreach (string line in text.Split('\n'))
        {
            _line++;
            string[] words = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && !words[0].StartsWith('#'))
            {
                Read(words);
            }
        }

        return _open.Count == 1 ? all : throw Fault("'repeat' has no 'end'", _open.Peek().Line);
    }

    private void Read(string[] words)
    {
        TimeSpan? at = null;
        if (words[0] == "at")
        {
            at = words.Length > 1 ? Time(words[1]) : throw Fault("'at' wants a time such as 2s, and what happens then");
            if (at < _last)
            {
                throw Fault($"{words[1]} is earlier than the line before it");
            }

            _last = at.Value;
            words = words[2..];
        }

        switch (words)
        {
            case []:
                throw Fault("nothing happens at that time: 'wait' is what lets time pass");
            case ["repeat", ..]:
                Begin(at, words);
                break;
            case ["end"] when at is null:
                End();
                break;
            default:
                Add(new ScriptStep(Place(_line), at), words);
                break;
        }
    }

    private void Add(ScriptStep step, string[] line)
    {
        string? fault = null;
        foreach (ScriptSentence sentence in ScriptSentences.All)
        {
            if (sentence.Match(line) is not { } words)
            {
                continue;
            }

            if (words.All.Select(word => FaultOf(word.Key, word.Value)).FirstOrDefault(static found => found is not null) is { } found)
            {
                // Endpoints and calls share some verbs, so another sentence may match.
                fault ??= found;
                continue;
            }

            _calls.UnionWith(words.All.Where(static word => word.Key == "NAME").Select(static word => word.Value));
            _last = sentence.Waits ? TimeSpan.Zero : _last;
            _open.Peek().Steps.Add(step with
            {
                Act = sentence.Bind(words),
                Fault = sentence.IsFault ? string.Join(' ', line) : null,
                Waits = sentence.Waits,
                Takes = sentence.Waits ? words.Takes : TimeSpan.Zero,
            });
            return;
        }

        throw Fault(fault ?? $"'{string.Join(' ', line)}' is none of the sentences that a script is made of");
    }

    private string? FaultOf(string hole, string word)
        => hole is "CALL" or "OTHER" && !_calls.Contains(word) ? $"no line before this one gives a call the name '{word}' by 'as {word}'" : ScriptWord.Fault(hole, word);

    /// <summary>Begins a block: <c>repeat [N times] [every TIME]</c>.</summary>
    private void Begin(TimeSpan? at, string[] words)
    {
        int? times = null;
        TimeSpan every = default;
        ReadOnlySpan<string> rest = words.AsSpan(1);
        if (rest is [var number, "times", ..])
        {
            times = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0
                ? count
                : throw Fault($"'{number}' is not a number of times");
            rest = rest[2..];
        }

        if (rest is ["every", var time])
        {
            every = Time(time);
        }
        else if (rest.Length > 0)
        {
            throw Fault($"'{string.Join(' ', words)}' is not as it should be: repeat [3 times] [every 10s]");
        }

        ScriptBlock block = new(_line, times, every);
        _open.Peek().Steps.Add(new ScriptStep(Place(_line), at) { Block = block, Waits = true });
        _open.Push(block);
        _last = TimeSpan.Zero;
    }

    private void End()
    {
        if (_open.Count == 1)
        {
            throw Fault("'end' has no 'repeat' before it");
        }

        ScriptBlock block = _open.Pop();
        if (block is { Times: null, TakesTime: false })
        {
            throw Fault("it repeats for ever and takes no time", block.Line);
        }

        _last = TimeSpan.Zero;
    }

    private TimeSpan Time(string word) => ScriptWord.Time(word) ?? throw Fault(ScriptWord.Fault("TIME", word)!);

    private FormatException Fault(string message) => Fault(message, _line);

    private FormatException Fault(string message, int line) => new($"{Place(line)}: {message}");

    private string Place(int line) => string.Create(CultureInfo.InvariantCulture, $"{name}({line})");
}
