namespace AriGen.Twins;

/// <summary>Devices whose state applications set.</summary>
public sealed class DeviceStateTests
{
    [Fact]
    public Task States() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        string device = $"deviceStates/Stasis:{s.Name("lamp")}";
        await s.SubscribeAsync("app", $"deviceState:Stasis:{s.Name("lamp")}");
        await s.GetAsync(device);
        foreach (string state in new[] { "NOT_INUSE", "INUSE", "BUSY", "INVALID", "UNAVAILABLE", "RINGING", "RINGINUSE", "ONHOLD", "UNKNOWN", "bogus", "", "inuse", "InUse", "NOT_INUSE", "NOT_INUSE" })
        {
            await s.PutAsync($"{device}?deviceState={state}");
            await s.GetAsync(device);
        }

        await s.PutAsync(device, """{"deviceState":"BUSY"}""");
        await s.PutAsync(device, """{"deviceState":5}""");
        await s.PutAsync(device);
        await app.UntilAsync("DeviceStateChanged", static e => e.GetProperty("device_state").GetProperty("state").GetString() == "BUSY");
        await s.DeleteAsync(device);
    });

    [Fact]
    public Task Taken_away_and_set_again() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        string device = $"deviceStates/Stasis:{s.Name("lamp")}";
        await s.SubscribeAsync("app", $"deviceState:Stasis:{s.Name("lamp")}");
        await s.PutAsync(device + "?deviceState=INUSE");
        await app.UntilAsync("DeviceStateChanged");
        await s.ListOwnAsync("deviceStates");
        await s.DeleteAsync(device);
        await s.DeleteAsync(device);
        await s.GetAsync(device);
        await s.ListOwnAsync("deviceStates");

        // Setting the same state again sends an event.
        await s.PutAsync(device + "?deviceState=INUSE");
        await app.UntilAsync("DeviceStateChanged");
        await s.DeleteAsync(device);
    });

    [Fact]
    public Task List() => Twin.PlayAsync(async s =>
    {
        foreach (string name in new[] { "b", "a", "c" })
        {
            await s.PutAsync($"deviceStates/Stasis:{s.Name(name)}?deviceState=RINGING");
        }

        await s.PutAsync($"deviceStates/sTaSiS:{s.Name("d")}?deviceState=BUSY");
        await s.ListOwnAsync("deviceStates");
        await s.GetAsync($"deviceStates/stasis:{s.Name("d")}");
        foreach (string name in new[] { "stasis:a", "Stasis:a", "Stasis:b", "Stasis:c", "Stasis:d" })
        {
            await s.DeleteAsync($"deviceStates/{name.Replace(":", $":{s.Name("")}", StringComparison.Ordinal)}");
            await s.ListOwnAsync("deviceStates");
        }
    });

    [Fact]
    public Task Other_devices() => Twin.PlayAsync(async s =>
    {
        foreach (string name in new[] { "Stasis:never", "Nope", "Custom:x", "PJSIP%2Fnobody", "Local%2F1003@default", "Local%2Fnope@default", "Nope%2Fx" })
        {
            await s.GetAsync($"deviceStates/{name}");
            await s.DeleteAsync($"deviceStates/{name}");
        }

        foreach (string name in new[] { "Stasis", "Stasis:", "Custom:q", "PJSIP%2Falice", "nope" })
        {
            await s.PutAsync($"deviceStates/{name}?deviceState=INUSE");
            await s.PutAsync($"deviceStates/{name}?deviceState=bogus");
        }

        await s.DeleteAsync("deviceStates/Stasis:");
    });
}
