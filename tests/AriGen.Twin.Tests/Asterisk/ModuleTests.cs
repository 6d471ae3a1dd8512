namespace AriGen.Twins.Asterisk;

/// <summary>Modules. Only an unused module is unloaded, and it is loaded again.</summary>
public sealed class ModuleTests
{
    private const string Modules = "asterisk/modules/", Spare = Modules + "app_morsecode";

    [Fact]
    public Task Shown() => Twin.PlayAsync(async s =>
    {
        // The use count of a module depends on the other modules of the build.
        s.Neutral("\"use_count\":[1-9]\\d*", "\"use_count\":1");

        // Sessions of ended calls count for half a minute.
        s.Neutral("(\"name\":\"chan_pjsip.so\".*\"use_count\":)\\d+", "$1<sessions>");
        foreach (string name in new[] { "res_ari.so", "app_echo.so", "acl", "logger", "res_stasis.so", "res_musiconhold.so", "chan_pjsip.so", "app_echo", "res_ari", "nope.so", "nope" })
        {
            await s.GetAsync(Modules + name);
        }
    });

    [Fact]
    public Task Read_again() => Twin.PlayAsync(async s =>
    {
        foreach (string name in new[] { "res_musiconhold.so", "res_musiconhold", "features", "app_echo.so", "app_echo", "nope.so" })
        {
            await s.PutAsync(Modules + name);
        }
    });

    [Fact]
    public Task Unloaded_and_loaded() => Twin.PlayAsync(async s =>
    {
        await s.DeleteAsync(Spare + ".so");
        await s.GetAsync(Spare + ".so");
        await s.PutAsync(Spare + ".so");
        await s.DeleteAsync(Spare + ".so");
        await s.PostAsync(Spare + ".so");
        await s.PostAsync(Spare + ".so");
        await s.PostAsync(Spare);
        await s.GetAsync(Spare + ".so");
        await s.DeleteAsync(Spare);
        await s.PostAsync(Spare);
        await s.GetAsync(Spare + ".so");
    });

    [Fact]
    public Task Refused() => Twin.PlayAsync(async s =>
    {
        foreach (string name in new[] { "res_stasis.so", "res_stasis", "logger", "acl", "nope.so" })
        {
            await s.DeleteAsync(Modules + name);
            await s.PostAsync(Modules + name);
        }
    });
}
