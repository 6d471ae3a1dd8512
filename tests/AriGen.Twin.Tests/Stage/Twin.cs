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
    /// <param name="scenario">What the client and the phones outside do.</param>
    public static Task PlayAsync(Func<Scenario, Task> scenario) => PlayAsync(EventOrder.Exact, scenario);

    /// <summary>Plays a scenario twice.</summary>
    /// <param name="order">How much of the events' order the real server promises.</param>
    /// <param name="scenario">What the client and the phones outside do.</param>
    /// <remarks>
    /// The real server's threads race, more so on a busy machine, and its phones have time-outs. So a scenario whose transcripts differ is
    /// played again: a real difference comes every time. So is one in which the real server dies, which outbound WebSockets have let it do
    /// once. Whatever was played again is counted, and there is a limit to that: <see cref="Replays"/>.
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
        // The same names on both sides, and no other run's.
        string prefix = $"tw{Guid.NewGuid().ToString("N")[..6]}-";
        await Real.NeedAsync();

        // At the same time: both wait for the clock mostly.
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
