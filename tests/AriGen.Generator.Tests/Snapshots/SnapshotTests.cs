namespace AriGen.Generator.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public void Every_construct_of_the_dialect_once()
    {
        GeneratorRun run = GeneratorRun.OfShared(ApiDocs.OfTests("Small"));

        Assert.Equal(["ARIGEN048", "ARIGEN048", "ARIGEN048"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Empty(GeneratedCode.Diagnostics(run, LanguageVersion.CSharp12));
        Snapshot.Match("Small", run.Sources.Keys, run);
    }

    [Fact]
    public void Files_that_a_user_of_22_10_1_sees_first()
        => Snapshot.Match(
            "22.10.1",
            [
                "AriClient.g.cs", "Channels/ChannelOriginateOptions.g.cs", "Channels/ChannelsResource.g.cs", "Events/StasisStart.g.cs",
                "Handles/ChannelHandle.g.cs", "Json/ChannelJson.g.cs", "Models/Channel.g.cs", "Values/ChannelState.g.cs",
            ],
            GeneratorRun.Newest);

    [Fact]
    public void A_difference_is_short()
    {
        string golden = "a\nb\n" + string.Concat(Enumerable.Range(1, 40).Select(line => $"{line}\n")) + "z\n";

        Assert.Equal("", Snapshot.Difference("x", golden, golden));
        Assert.Equal("x from line 2\n- b\n+ c\n+ d\n", Snapshot.Difference("x", golden, golden.Replace("b\n", "c\nd\n", StringComparison.Ordinal)));
        Assert.Equal("x from line 44\n+ end\n", Snapshot.Difference("x", golden, golden + "end\n"));
        Assert.EndsWith("- … 28 more\n", Snapshot.Difference("x", golden, "a\nb\nz\n"), StringComparison.Ordinal);
    }
}
