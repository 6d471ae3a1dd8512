namespace AriGen.Simulator;

internal sealed partial class Channel
{
    private DialplanPlace? _jump;

    /// <summary>Goes on somewhere else, once what runs now is done.</summary>
    public void GoTo(string context, string extension, long priority) => _jump = new DialplanPlace(context, extension, priority);

    /// <summary>Whether it was told to go on somewhere else.</summary>
    public bool HasJump => _jump is not null;

    /// <summary>Where it was told to go on; null for the next step.</summary>
    public DialplanPlace? TakeJump() => (_jump, _jump = null).Item1;

    /// <summary>Where Gosub was called from, the last one on top.</summary>
    public Stack<DialplanPlace> Callers { get; } = [];

    /// <summary>Whether it is on its way through the dialplan, and goes on there after an application.</summary>
    public bool IsInDialplan { get; set; }

    /// <summary>Sets a variable, or what a function stands for.</summary>
    public void Write(string name, string value) => ChannelText.Set(this, name, value);

    /// <summary>What the dialplan puts in for a name in <c>${…}</c>.</summary>
    public string Read(string name) => ChannelText.Find(this, name) ?? "";
}
