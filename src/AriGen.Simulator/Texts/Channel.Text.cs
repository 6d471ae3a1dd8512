using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Channel
{
    /// <summary>The text for which the dialplan runs; null where it runs for a call.</summary>
    public TextMessage? Text { get; private set; }

    /// <summary>Begins with another text. Nothing is left of the last one.</summary>
    public void Begin(TextMessage text)
    {
        Text = text;
        _variables.Clear();
    }
}
