namespace AriGen.Simulator;

/// <summary>A place in the dialplan, and the application that runs there.</summary>
internal sealed record DialplanPlace(string Context, string Extension, long Priority, string Application = "", string Data = "")
{
    public static readonly DialplanPlace Nowhere = new("default", "s", 1);
}
