using AriGen.Simulator;
using AriGen.Twins.Coverage;
using Xunit.Sdk;
using RealAsterisk = AriGen.Testing.Asterisk;

namespace AriGen.Twins.Stage;

/// <summary>Plays a scenario on the simulator and on the real Asterisk, and compares what the client sees.</summary>
internal static class Twin
{
    private const int Plays = 3;

    private static readonly RealAsterisk Real = RealAsterisk.Version22;
    private static readonly Uri RealUrl = new(Real.Url);

    /// <summary>Plays a scenario twice.</summary>
    /// <param name="scenario">The steps of the client and the phones.</param>
    public static Task PlayAsync(Func<Scenario, Task> scenario) => PlayAsync(EventOrder.Exact, scenario);

    /// <summary>Plays a scenario twice.</summary>
    /// <param name="order">The extent to which the real server guarantees the order of events.</param>
    /// <param name="scenario">The steps of the client and the phones.</param>
    /// <remarks>
    /// The real server's threads race, especially on a busy machine, and its phones have time-outs. A scenario whose transcripts differ is
    /// therefore played again: a real difference occurs every time. So is a scenario in which the real server crashes, which an outbound
    /// WebSocket has caused once. Replays are counted and limited (<see cref="Replays"/>).
    /// </remarks>
    public static async Task PlayAsync(EventOrder order, Func<Scenario, Task> scenario)
    {
        Replays.Begin();
        for (int play = 1; play < Plays; play++)
        {
            try
            {
                await CompareAsync(order, scenario);
                return;
            }
            catch (Exception exception) when (exception is not SkipException)
            {
                Replays.Add(await Real.ReviveAsync() ? $"The real server had died, and was started again. {exception.Message}" : exception.Message);
            }
        }

        await CompareAsync(order, scenario);
    }

    private static async Task CompareAsync(EventOrder order, Func<Scenario, Task> scenario)
    {
        // Both sides use the same names, which differ from those of other runs.
        string prefix = $"tw{Guid.NewGuid().ToString("N")[..6]}-";
        await Real.NeedAsync();

        // Concurrently, because both mostly wait for time to pass.
        Task<Transcript> simulating = OnSimulatorAsync(prefix, scenario), playing = OnAsteriskAsync(prefix, scenario, simulating);
        await Task.WhenAll(simulating, playing);
        Transcript simulated = await simulating, real = await playing;
        SimulatedEvents.Add(simulated.Messages);
        string expected = real.Render(order), actual = simulated.Render(order);
        Assert.True(expected == actual, $"The simulator is not as Asterisk (- Asterisk, + simulator):\n{TextDifference.Of(expected, actual)}");
    }

    private static async Task<Transcript> OnSimulatorAsync(string prefix, Func<Scenario, Task> scenario)
    {
        AsteriskSimulatorOptions options = new() { Dialplan = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/asterisk/conf/extensions.conf")) };
        options.Users.Add(new AriUser("readonly", "readonly", ReadOnly: true));
        options.AllowedOrigins.Add("http://localhost");
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(options);
        await using Scenario stage = new(asterisk.Url, prefix, new SimulatedOutside(asterisk));
        return await stage.RunAsync(scenario, Task.FromResult<Transcript?>(null));
    }

    private static async Task<Transcript> OnAsteriskAsync(string prefix, Func<Scenario, Task> scenario, Task<Transcript> simulated)
    {
        await using Scenario stage = new(RealUrl, prefix, new RealOutside(RealUrl));
        return await stage.RunAsync(scenario, simulated!);
    }
}
