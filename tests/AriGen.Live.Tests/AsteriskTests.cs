namespace AriGen.Live;

/// <summary>The server itself.</summary>
public sealed class AsteriskTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Ping_and_info()
    {
        AsteriskPing ping = await Ari.Asterisk.PingAsync(Ct);
        Assert.Equal("pong", ping.Ping);

        AsteriskInfo all = await Ari.Asterisk.GetInfoAsync(cancellationToken: Ct);
        Assert.Equal(ping.AsteriskId, all.System?.EntityId);
        Assert.NotNull(all.Build);
        Assert.True(all.Status?.StartupTime > DateTimeOffset.UnixEpoch);

        AsteriskInfo part = await Ari.Asterisk.GetInfoAsync(new() { Only = [AsteriskInfoSection.System, AsteriskInfoSection.Config] }, Ct);
        Assert.NotNull(part.System);
        Assert.NotNull(part.Config);
        Assert.Null(part.Build);
    }

    [Fact]
    public async Task Global_variables()
    {
        string name = $"LIVE_{Guid.NewGuid():N}";

        await Ari.Asterisk.SetGlobalVariableAsync(name, "a + b & ž", Ct);

        Assert.Equal("a + b & ž", (await Ari.Asterisk.GetGlobalVariableAsync(name, Ct)).Value);
    }

    [Fact]
    public async Task Modules()
    {
        // Nothing in the tests' dialplan uses it.
        const string Name = "app_morsecode.so";
        IReadOnlyList<Module> modules = await Ari.Asterisk.ListModulesAsync(Ct);
        Assert.Contains(modules, one => one.Name == Name);

        ModuleHandle module = Ari.Module(Name);
        Assert.Equal("Running", (await module.GetModuleAsync(Ct)).Status);
        await module.UnloadModuleAsync(Ct);
        try
        {
            await Assert.ThrowsAsync<AriNotFoundException>(() => module.GetModuleAsync(Ct));
        }
        finally
        {
            await module.LoadModuleAsync(CancellationToken.None);
        }

        await Assert.ThrowsAsync<AriConflictException>(() => module.LoadModuleAsync(Ct));
        await Ari.Asterisk.ReloadModuleAsync("res_musiconhold.so", Ct);
    }

    [Fact]
    public async Task Log_channels()
    {
        string name = NewId();
        await Ari.Asterisk.AddLogAsync(name, "notice,warning,error", Ct);

        LogChannel log = Assert.Single(await Ari.Asterisk.ListLogChannelsAsync(Ct), one => one.Channel.EndsWith(name, StringComparison.Ordinal));
        Assert.Equal("Enabled", log.Status);
        await Ari.Asterisk.DeleteLogAsync(name, Ct);
        Assert.DoesNotContain(await Ari.Asterisk.ListLogChannelsAsync(Ct), one => one.Channel == log.Channel);

        // Once rotated, it cannot be deleted any more: it ends when the logger is reloaded.
        await Ari.Asterisk.AddLogAsync(name, "notice", Ct);
        await Ari.Asterisk.RotateLogAsync(name, Ct);
        await Ari.Asterisk.ReloadModuleAsync("logger", Ct);
        Assert.DoesNotContain(await Ari.Asterisk.ListLogChannelsAsync(Ct), one => one.Channel == log.Channel);
    }

    [Fact]
    public async Task Dynamic_configuration()
    {
        string id = NewId();

        await Ari.Asterisk.UpdateObjectAsync("res_pjsip", "auth", id, new()
        {
            Fields = [new() { Attribute = "auth_type", Value = "userpass" }, new() { Attribute = "username", Value = "live" }, new() { Attribute = "password", Value = "a&b=c" }],
        }, Ct);

        IReadOnlyList<ConfigTuple> auth = await Ari.Asterisk.GetObjectAsync("res_pjsip", "auth", id, Ct);
        Assert.Equal("live", Assert.Single(auth, one => one.Attribute == "username").Value);
        await Ari.Asterisk.DeleteObjectAsync("res_pjsip", "auth", id, Ct);
        AriNotFoundException gone = await Assert.ThrowsAsync<AriNotFoundException>(() => Ari.Asterisk.GetObjectAsync("res_pjsip", "auth", id, Ct));
        Assert.Equal($"Object with id '{id}' not found", gone.ServerMessage);
    }
}
