using System.Globalization;

namespace AriGen.Simulator;

internal sealed partial class Channel
{
    private DialplanPlace? _jump;

    /// <summary>Goes on somewhere else, once what runs now is done.</summary>
    public void GoTo(string context, string extension, long priority) => _jump = new DialplanPlace(context, extension, priority);

    /// <summary>Where it was told to go on; null for the next step.</summary>
    public DialplanPlace? TakeJump() => (_jump, _jump = null).Item1;

    /// <summary>Where Gosub was called from, the last one on top.</summary>
    public Stack<DialplanPlace> Callers { get; } = [];

    /// <summary>Sets a variable, or what a function stands for.</summary>
    public void Write(string name, string value)
    {
        if (!name.EndsWith(')'))
        {
            SetVariable(name, value);
        }
        else if (name.StartsWith("GLOBAL(", StringComparison.Ordinal))
        {
            Pbx.Globals[name[7..^1]] = value;
        }
        else if (name.StartsWith("TALK_DETECT(", StringComparison.Ordinal))
        {
            DetectTalk(name[12..^1], value);
        }
        else if (name.StartsWith("TONE_DETECT(", StringComparison.Ordinal))
        {
            DetectTone(name[12..^1]);
        }
    }

    /// <summary>What the dialplan puts in for a name in <c>${…}</c>.</summary>
    public string Read(string name) => name switch
    {
        "EXTEN" => Place.Extension,
        "CONTEXT" => Place.Context,
        "PRIORITY" => Place.Priority.ToString(CultureInfo.InvariantCulture),
        "HANGUPCAUSE" => Cause.ToString(CultureInfo.InvariantCulture),
        "CHANNEL" or "CHANNEL(name)" => Name,
        "UNIQUEID" => Id,
        "CALLERID(num)" => Caller.Number,
        "CALLERID(name)" => Caller.Name,
        "TONE_DETECT(rx)" or "TONE_DETECT(tx)" => (ToneDetector?.HitsOf(name[12..^1]) ?? 0).ToString(CultureInfo.InvariantCulture),
        _ => Variable(name) ?? "",
    };
}
