namespace AriGen.Analysis;

/// <summary>A reason that is reported once, with the first difference that can cause it.</summary>
internal sealed class PendingReason(string? text)
{
    /// <summary>The reason; null once a difference has taken it.</summary>
    public string? Text { get; private set; } = text;

    /// <summary>Takes the reason if a difference can cause it.</summary>
    /// <param name="isCause">Whether there is a difference that can cause it.</param>
    public string? TakeIf(bool isCause)
    {
        string? taken = isCause ? Text : null;
        Text = isCause ? null : Text;
        return taken;
    }
}
