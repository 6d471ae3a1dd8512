namespace AriGen.Simulator;

/// <summary>Goes to one place or the other: condition?place:place. Where there is none to go to it goes on.</summary>
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
