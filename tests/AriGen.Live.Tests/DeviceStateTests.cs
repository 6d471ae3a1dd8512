namespace AriGen.Live;

/// <summary>Lamps: device states that the application itself switches.</summary>
public sealed class DeviceStateTests(LiveServer server) : LiveTest(server)
{
    [Theory]
    [InlineData("lamp")]
    [InlineData("lamp / ; % ? # + & = žluť")]
    [InlineData("..")]
    public async Task Switch_and_tell(string suffix)
    {
        string name = $"Stasis:{NewId()}{suffix}";
        EventRecorder app = await StartAppAsync();
        await app.App.SubscribeAsync($"deviceState:{name}", cancellationToken: Ct);

        DeviceStateHandle lamp = Ari.DeviceState(name);
        await lamp.UpdateAsync(DeviceStateValue.Ringing, Ct);

        DeviceStateChanged changed = await app.WaitForAsync<DeviceStateChanged>(e => e.DeviceState.State == DeviceStateValue.Ringing);
        Assert.Equal(name, changed.DeviceState.Name);
        Assert.Equal(new DeviceState { Name = name, State = DeviceStateValue.Ringing }, await lamp.GetAsync(Ct));

        // First this: Asterisk 22 locks up when an application leaves while a device state is on its way to it.
        await app.App.UnsubscribeAsync($"deviceState:{name}", cancellationToken: Ct);
        await lamp.DeleteAsync(Ct);
    }

    [Fact]
    public async Task List()
    {
        string name = $"Stasis:{NewId()}";
        await Ari.DeviceStates.UpdateAsync(name, DeviceStateValue.InUse, Ct);

        Assert.Contains(await Ari.DeviceStates.ListAsync(Ct), state => state.Name == name && state.State == DeviceStateValue.InUse);

        await Ari.DeviceStates.DeleteAsync(name, Ct);
        Assert.DoesNotContain(await Ari.DeviceStates.ListAsync(Ct), state => state.Name == name);
    }

    [Fact]
    public async Task Only_lamps_can_be_switched()
    {
        AriConflictException refused = await Assert.ThrowsAsync<AriConflictException>(() => Ari.DeviceStates.UpdateAsync("PJSIP/alice", DeviceStateValue.InUse, Ct));

        Assert.Equal("Uncontrolled device specified", refused.ServerMessage);
        Assert.Equal("PJSIP/alice", (await Ari.DeviceStates.GetAsync("PJSIP/alice", Ct)).Name);
    }
}
