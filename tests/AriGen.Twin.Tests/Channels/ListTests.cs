namespace AriGen.Twins.Channels;

/// <summary>The list of all channels.</summary>
public sealed class ListTests
{
    // Other scenarios have channels at the same time, so only the order of this scenario's is compared.
    [Fact]
    public Task In_the_order_of_Asterisk_s_table() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        string[] names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        foreach (string name in names)
        {
            await s.PostAsync(s.Create(name, "1003"));
            await app.UntilAsync("StasisStart");
        }

        Exchange list = await s.GetAsync("channels");
        list.Reduce(all => "[" + string.Join(
            ',',
            all.EnumerateArray()
                .Where(one => one.GetProperty("id").GetString()!.StartsWith(s.Name(""), StringComparison.Ordinal))
                .Select(static one => one.GetRawText())) + "]");
    });
}
