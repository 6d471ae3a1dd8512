namespace AriGen.Analysis;

/// <summary>A reason that is told once, with the first difference that can be its cause.</summary>
internal sealed class PendingReason(string? text)
{
    /// <summary>What no difference took yet.</summary>
    public string? Text { get; private set; } = text;

    /// <param name="isCause">Whether there is a difference that can be its cause.</param>
    public string? TakeIf(bool isCause)
    {
        string? taken = isCause ? Text : null;
        Text = isCause ? null : Text;
        return taken;
    }
}
