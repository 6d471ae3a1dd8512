namespace AriGen.Package.Tests;

/// <summary>The simulator in a user's own tests.</summary>
[Collection("feed")]
public class SimulatorPackageTests(PackageFeed feed)
{
    [Fact]
    public async Task A_call_without_an_asterisk_needs_nothing_but_the_packages()
    {
        UserProject project = feed.Project("TakesSimulator");
        project.WriteProject("", feed.Reference("AriGen") + feed.Reference("AriGen.Simulator"));
        project.Write("Program.cs", """
            using AriGen;
            using AriGen.Simulator;

            await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync();
            await using AriClient ari = new(asterisk.ClientOptions());
            await using StasisApp app = await ari.StartAppAsync("channel-dump");
            asterisk.Endpoint("PJSIP/alice").Call("1000");
            await foreach (AriEvent e in app.Events())
            {
                if (e is StasisStart start)
                {
                    Console.WriteLine($"{start.Channel.Name} {start.Channel.State}");
                    break;
                }
            }
            """);

        Assert.Equal("PJSIP/alice-00000000 Up", await project.RunAsync());
    }
}
