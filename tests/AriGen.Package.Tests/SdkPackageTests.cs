namespace AriGen.Package.Tests;

/// <summary>The SDK as most people take it.</summary>
[Collection("feed")]
public class SdkPackageTests(PackageFeed feed)
{
    [Fact]
    public async Task A_program_needs_nothing_but_the_package()
    {
        UserProject project = feed.Project("TakesSdk");
        project.WriteProject("", feed.Reference("AriGen"));
        project.Write("Program.cs", """
            using System.Text.Json;
            using AriGen;

            await using var ari = new AriClient(new AriClientOptions { Username = "asterisk", Password = "asterisk" });
            Channel channel = JsonSerializer.Deserialize<Channel>("{\"id\":\"1.1\",\"name\":\"PJSIP/alice\",\"state\":\"Up\"}")!;
            Console.WriteLine($"{channel.Name} {channel.State == ChannelState.Up} {ari.Channel(channel).Id}");
            """);

        Assert.Equal("PJSIP/alice True 1.1", await project.RunAsync());
    }
}
