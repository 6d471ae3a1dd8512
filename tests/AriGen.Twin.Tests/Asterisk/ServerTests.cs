namespace AriGen.Twins.Asterisk;

/// <summary>Information about the server, and its global variables.</summary>
public sealed class ServerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?only=build")]
    [InlineData("?only=system")]
    [InlineData("?only=config")]
    [InlineData("?only=status")]
    [InlineData("?only=status,build")]
    [InlineData("?only=bogus")]
    public Task Info(string query) => Twin.PlayAsync(async s =>
    {
        // The build differs between the servers, so only the names of its members are compared.
        foreach (string member in new[] { "os", "kernel", "machine", "options", "date", "user", "version" })
        {
            s.Neutral($"\"{member}\":\"[^\"]*\"", $"\"{member}\":\"any\"");
        }

        await s.GetAsync($"asterisk/info{query}");
    });

    [Fact]
    public Task Ping() => Twin.PlayAsync(async s => await s.GetAsync("asterisk/ping"));

    [Fact]
    public Task Variables() => Twin.PlayAsync(async s =>
    {
        Listener all = await s.ListenAsync(s.Name("all"));
        await s.SubscribeAsync("all", "channel:");
        string variable = "asterisk/variable?variable=", name = s.Name("v");
        await s.GetAsync(variable + name);
        await s.PostAsync($"{variable}{name}&value=one+two");
        await s.GetAsync(variable + name);
        await s.PostAsync($"{variable}{name}&value=");
        await s.GetAsync(variable + name);
        await s.PostAsync($"{variable}GLOBAL({s.Name("g")})&value=by%20function");
        await s.GetAsync(variable + s.Name("g"));
        await s.GetAsync($"{variable}GLOBAL({s.Name("g")})");
        await s.PostAsync($"{variable}_{s.Name("u")}&value=inherited");
        await s.GetAsync(variable + s.Name("u"));
        await s.GetAsync($"{variable}_{s.Name("u")}");
        await s.PostAsync($"{variable}{s.Name("g")}");
        await s.GetAsync(variable + s.Name("g"));
        await s.PostAsync($"{variable}NOSUCH({s.Name("f")})&value=y");
        await s.GetAsync($"{variable}NOSUCH({s.Name("f")})");
        await all.UntilAsync("ChannelVarset", e => e.GetProperty("variable").GetString() == "_" + s.Name("u"));
    });

    [Fact]
    public Task Variables_of_the_server() => Twin.PlayAsync(async s =>
    {
        s.Neutral("\"value\":\"\\d{10}\"", "\"value\":\"now\"");
        foreach (string name in new[] { "EPOCH", "ENTITYID", "SYSTEMNAME", "UNIQUEID", "CHANNEL(name)", "TOUPPER(abc)", "LEN(abc)", "$%7BEPOCH%7D" })
        {
            await s.GetAsync($"asterisk/variable?variable={name}");
        }

        await s.GetAsync("asterisk/variable");
        await s.GetAsync("asterisk/variable?variable=");
        await s.PostAsync("asterisk/variable");
        await s.PostAsync("asterisk/variable?value=x");
    });
}
