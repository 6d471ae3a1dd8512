using System.Text.Json.Nodes;
using AriGen.Analysis;
using static AriGen.Spec.Tests.Comparison.ModelEdits;

namespace AriGen.Spec.Tests.Comparison;

public sealed class RenderingTests
{
    private static readonly ApiModel Edited = Compared.Corrected
        .AddParameter("channels", "hangup", Query("speed", ApiTypeKind.Int))
        .EditParameter("playbacks", "control", "operation", p => p with { Values = p.Values.Where(v => v != "pause").Append("skip").ToEquatableArray() })
        .EditProperty("Mailbox", "old_messages", p => p with { Required = false })
        .RemoveType("ChannelToneDetected") with { ApiVersion = "11.0.0" };

    private static readonly ApiComparison Comparison = Compared.Of(Compared.Corrected, Edited);

    [Fact]
    public void As_text()
        => Assert.Equal(
            """
            22.10.1 -> mine: 6 changes, 3 break callers

            interface
              ~ ARI  version: 10.0.0 -> 11.0.0

            channels
              + channels.hangup(speed)  query int

            playbacks
            ! - playbacks.control(operation)  value pause
                                              breaks: `PlaybackOperation.Pause` is gone.
              + playbacks.control(operation)  value skip

            mailboxes
            ! ~ Mailbox.old_messages  required: yes -> no
                                      breaks: It may be null.

            events
            ! - ChannelToneDetected  event base Event
                                     breaks: The record `ChannelToneDetected` is gone.

            """,
            ComparisonText.Of(Comparison, "22.10.1", "mine"));

    [Fact]
    public void As_markdown()
        => Assert.Equal(
            """
            ## 22.10.1 → mine

            6 changes, 3 break callers.

            - Changed ARI, version: `10.0.0` → `11.0.0`.

            ### channels

            - Added parameter `channels.hangup(speed)`: `query int`.

            ### playbacks

            - **Breaking:** Removed value `pause` of `playbacks.control(operation)`. `PlaybackOperation.Pause` is gone.
            - Added value `skip` of `playbacks.control(operation)`.

            ### mailboxes

            - **Breaking:** Changed property `Mailbox.old_messages`, required: yes → no. It may be null.

            ### events

            - **Breaking:** Removed event `ChannelToneDetected`: `base Event`. The record `ChannelToneDetected` is gone.

            """,
            ComparisonMarkdown.Of(Comparison, "22.10.1", "mine"));

    [Fact]
    public void As_json()
    {
        JsonNode json = JsonNode.Parse(ComparisonJson.Of(Comparison, "22.10.1", "mine"))!;

        Assert.Equal("""{"name":"mine","apiVersion":"11.0.0"}""", json["new"]!.ToJsonString());
        Assert.Equal(3, (int)json["breaking"]!);
        Assert.Equal(Comparison.Changes.Count, json["changes"]!.AsArray().Count);
        JsonNode change = json["changes"]!.AsArray().Single(c => (string?)c!["at"] == "Mailbox.old_messages")!;
        Assert.Equal(
            """{"change":"changed","element":"property","at":"Mailbox.old_messages","resource":"mailboxes","aspect":"required","old":"yes","new":"no","breaking":true,"reason":"It may be null."}""",
            change.ToJsonString());
    }

    [Fact]
    public void Nothing_to_tell()
    {
        ApiComparison none = Compared.Of(Edited, Edited);

        Assert.Equal("a -> b: no change\n", ComparisonText.Of(none, "a", "b"));
        Assert.Equal("## a → b\n\nNo change.\n", ComparisonMarkdown.Of(none, "a", "b"));
        Assert.Empty(JsonNode.Parse(ComparisonJson.Of(none, "a", "b"))!["changes"]!.AsArray());
    }

    [Fact]
    public void Breaking_changes_come_first_under_each_heading()
    {
        string[] lines = ComparisonMarkdown.Of(Compared.Of(Specs.Read("23.4.1").Model, Specs.Read("16.28.0").Model), "23", "16").Split('\n');

        Assert.Contains(lines, line => line.StartsWith("- **Breaking:**", StringComparison.Ordinal));
        Assert.DoesNotContain(
            lines.Zip(lines.Skip(1)),
            pair => pair.First.StartsWith("- ", StringComparison.Ordinal) && !pair.First.StartsWith("- **", StringComparison.Ordinal)
                && pair.Second.StartsWith("- **", StringComparison.Ordinal));
    }

    [Fact]
    public void What_only_one_side_tells_of_age_is_only_counted()
    {
        ApiModel old = Compared.Corrected.EditResource("sounds", r => r with { Since = default });
        ApiComparison comparison = Compared.Of(old, Edited);

        Assert.Contains(comparison.Changes, change => change.Aspect == ApiAspect.Since);
        Assert.StartsWith(
            "a -> b: 6 changes, 3 break callers; for 1 element, only one side tells since when\n", ComparisonText.Of(comparison, "a", "b"), StringComparison.Ordinal);
        Assert.DoesNotContain("since:", ComparisonText.Of(comparison, "a", "b"), StringComparison.Ordinal);
        Assert.DoesNotContain(", since:", ComparisonMarkdown.Of(comparison, "a", "b"), StringComparison.Ordinal);
        Assert.Contains("\"since\"", ComparisonJson.Of(comparison, "a", "b"), StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_text_steers_nothing()
    {
        ApiModel after = Compared.Corrected
            .EditParameter("playbacks", "control", "operation", p => p with { Values = p.Values.Append("a`b\u001b[2J\n# c").ToEquatableArray() })
            .EditType("Mailbox", t => t with { Description = "<b>*x*</b>\n- y" });
        ApiComparison comparison = Compared.Of(Compared.Corrected, after, withDescriptions: true);

        Assert.DoesNotContain(ComparisonText.Of(comparison, "a\n", "b"), c => char.IsControl(c) && c != '\n');
        string markdown = ComparisonMarkdown.Of(comparison, "a_b", "b");
        Assert.Contains("- Added value ``a`b [2J # c`` of ", markdown, StringComparison.Ordinal);
        Assert.Contains("“\\<b\\>\\*x\\*\\</b\\> - y”", markdown, StringComparison.Ordinal);
        Assert.StartsWith("## a\\_b → b\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_aspect_and_each_kind_has_words()
    {
        ApiElement element = new(ApiElementKind.Parameter, "r", "o", "p");
        foreach (ApiAspect aspect in Enum.GetValues<ApiAspect>())
        {
            var change = new ApiChange(ApiChangeKind.Changed, element, aspect, aspect == ApiAspect.Since ? "w" : null, "x", null);
            string text = ComparisonText.Of(new ApiComparison("1", "2", new([change])), "a", "b");
            Assert.Matches("~ r.o\\(p\\)  [a-zA-Z# ]+: (none|any|w) -> x\n", text);
        }
    }
}
