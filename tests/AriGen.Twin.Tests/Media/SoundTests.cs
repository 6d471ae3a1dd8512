using System.Security.Cryptography;
using System.Text;

namespace AriGen.Twins.Media;

/// <summary>The sounds on the server.</summary>
public sealed class SoundTests
{
    [Theory]
    [InlineData("hello-world")]
    [InlineData("digits%2F1")]
    [InlineData("vm-intro")]
    [InlineData("no-such-sound")]
    public Task One(string name) => Twin.PlayAsync(async s =>
    {
        OneLanguage(s);
        await s.GetAsync($"sounds/{name}");
    });

    // The real server lists them in arbitrary order, so a hash of the sorted names is compared as a part of a request.
    [Theory]
    [InlineData("")]
    [InlineData("?lang=en")]
    [InlineData("?format=gsm")]
    [InlineData("?lang=en&format=gsm")]
    [InlineData("?lang=&format=")]
    public Task All(string query) => Twin.PlayAsync(async s =>
    {
        Exchange all = await s.GetAsync($"sounds{query}");
        s.Neutral("\\[\\{.*", "<sounds>");
        string[] names = [.. all.Json.EnumerateArray()
            .Select(static sound => sound.GetProperty("id").GetString()!)
            .Order(StringComparer.Ordinal)];
        Assert.Equal(568, names.Length);
        Assert.Contains("tt-monkeys", names);
        Assert.All(all.Json.EnumerateArray(), static sound => Assert.Contains(sound.GetProperty("formats").EnumerateArray(),
            static format => format.GetProperty("language").GetString() == "en" && format.GetProperty("format").GetString() == "gsm"));
        await s.GetAsync($"sounds/{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', names))))}");
    });

    [Theory]
    [InlineData("?lang=xx")]
    [InlineData("?lang=EN")]
    [InlineData("?format=xx")]
    [InlineData("?lang=en&format=wav")]
    public Task None(string query) => Twin.PlayAsync(async s => await s.GetAsync($"sounds{query}"));

    /// <summary>The packages install English twice: as a folder, and as a link to it.</summary>
    private static void OneLanguage(Scenario s)
    {
        s.Neutral("\\{\"format\":\"gsm\",\"language\":\"en_US_f_Allison\"\\},", "");
        s.Neutral(",\\{\"format\":\"gsm\",\"language\":\"en_US_f_Allison\"\\}", "");
    }
}
