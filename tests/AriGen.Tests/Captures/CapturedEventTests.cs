using System.Text;
using System.Text.Json;
using AriGen.Tests.Json;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Captures;

/// <summary>Every event that a real server sent is read whole, and written as it came.</summary>
public sealed class CapturedEventTests
{
    [Theory]
    [MemberData(nameof(CapturedTraffic.EventFiles), MemberType = typeof(CapturedTraffic))]
    public void Every_captured_event_is_known_and_complete(string file)
    {
        Sdk sdk = CapturedTraffic.SdkOf(file);
        var faults = new List<string>();
        foreach (string line in CapturedTraffic.Lines(file))
        {
            AriEvent value = sdk.Decode(Encoding.UTF8.GetBytes(line));
            if (value is UnknownEvent unknown)
            {
                faults.Add($"{unknown.Type}: {unknown.Error?.Message ?? "no such type"}");
                continue;
            }

            byte[] written = sdk.Encode(value);
            AriEvent again = sdk.Decode(written);
            faults.AddRange(Differences(line, written).Select(difference => value.Type + difference));
            Assert.Equal(value, again);
            Assert.Equal(value.GetHashCode(), again.GetHashCode());
            Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(sdk.Encode(again)));
        }

        Assert.Empty(faults.Distinct());
    }

    [Theory]
    [InlineData("16.28.0", 26, 384)]
    [InlineData("22.10.1", 32, 869)]
    public void Captures_have_a_minimum_of_types_and_events(string version, int types, int events)
    {
        Sdk sdk = Sdk.Of(version);
        AriEvent[] all = [.. CapturedTraffic.AllEvents(sdk).Select(line => sdk.Decode(Encoding.UTF8.GetBytes(line)))];

        Assert.Equal(types, all.Select(value => value.GetType()).Distinct().Count());
        Assert.Equal(events, all.Length);
    }

    private static IEnumerable<string> Differences(string line, byte[] written)
    {
        using JsonDocument came = JsonDocument.Parse(line);
        using JsonDocument went = JsonDocument.Parse(written);
        return [.. JsonDifference.Between(came.RootElement, went.RootElement)];
    }
}
