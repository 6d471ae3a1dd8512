namespace AriGen.Simulator;

/// <summary>GotoIf: continues at one of two places, condition?place:place. Without a place, the next step follows.</summary>
internal sealed class GotoIfApplication() : DialplanApplication("GotoIf")
{
    public override Task<bool> RunAsync(Channel channel, string data)
    {
        string[] parts = data.Split('?', 2);
        string[] places = (parts.Length > 1 ? parts[1] : "").Split(':', 2);
        string place = (Expression.IsTrue(parts[0]) ? places[0] : places.ElementAtOrDefault(1) ?? "").Trim();
        return Task.FromResult(place.Length == 0 || GotoApplication.Jump(channel, place));
    }
}
