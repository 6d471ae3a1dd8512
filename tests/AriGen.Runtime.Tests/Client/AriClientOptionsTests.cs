namespace AriGen.Runtime.Tests;

public class AriClientOptionsTests
{
    public static TheoryData<string, Action<AriClientOptions>> Faults => new()
    {
        { "BaseAddress", options => options.BaseAddress = null! },
        { "BaseAddress", options => options.BaseAddress = new Uri("ari", UriKind.Relative) },
        { "BaseAddress", options => options.BaseAddress = new Uri("ws://localhost/") },
        { "BaseAddress", options => options.BaseAddress = new Uri("http://localhost/?x=1") },
        { "BaseAddress", options => options.BaseAddress = new Uri("http://localhost/#x") },
        { "Username", options => options.Username = "" },
        { "Username", options => options.Username = "a:b" },
        { "Username", options => options.Username = null! },
        { "Password", options => options.Password = null! },
        { "RequestTimeout", options => options.RequestTimeout = TimeSpan.Zero },
        { "RequestTimeout", options => options.RequestTimeout = TimeSpan.FromSeconds(-1) },
        { "RequestTimeout", options => options.RequestTimeout = TimeSpan.MaxValue },
        { "ConnectTimeout", options => options.ConnectTimeout = TimeSpan.Zero },
        { "KeepAliveInterval", options => options.KeepAliveInterval = Timeout.InfiniteTimeSpan },
        { "KeepAliveTimeout", options => options.KeepAliveTimeout = TimeSpan.Zero },
        { "EventBufferCapacity", options => options.EventBufferCapacity = 0 },
        { "MaxResponseBytes", options => options.MaxResponseBytes = 0 },
        { "MaxEventBytes", options => options.MaxEventBytes = int.MaxValue },
        { "Reconnect", options => options.Reconnect = null! },
        { "Reconnect.MinDelay", options => options.Reconnect.MinDelay = TimeSpan.Zero },
        { "Reconnect.MaxDelay", options => options.Reconnect.MaxDelay = TimeSpan.FromMilliseconds(10) },
        { "Reconnect.MaxAttempts", options => options.Reconnect.MaxAttempts = 0 },
        { "IdGenerator", options => options.IdGenerator = null! },
        { "TimeProvider", options => options.TimeProvider = null! },
        { "LoggerFactory", options => options.LoggerFactory = null! },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Invalid_option_is_rejected_by_name(string name, Action<AriClientOptions> spoil)
    {
        var options = new AriClientOptions { Username = "u", Password = TestClient.Secret };
        spoil(options);

        ArgumentException exception = Assert.Throws<ArgumentException>(() => new TestClient(options));

        Assert.Equal(name, exception.ParamName);
        Assert.StartsWith($"AriClientOptions.{name} must ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_name_is_optional_with_a_client_or_transport()
    {
        using var http = new HttpClient();
        await using var client = new TestClient(new AriClientOptions { HttpClient = http });

        Assert.Null(client.Wire.Address.Authorization);
    }

    [Fact]
    public async Task User_name_option_overrides_the_one_in_the_address()
    {
        await using var client = new TestClient(new AriClientOptions { BaseAddress = new Uri("http://a:b@localhost/"), Username = "c", Password = "d" });

        Assert.Equal(Convert.ToBase64String("c:d"u8), client.Wire.Address.Authorization!.Parameter);
    }

    [Fact]
    public async Task Later_changes_of_options_have_no_effect()
    {
        var options = new AriClientOptions { Username = "u" };
        await using var client = new TestClient(options);
        options.RequestTimeout = TimeSpan.FromSeconds(1);
        options.Reconnect.MaxAttempts = 1;

        Assert.Equal(TimeSpan.FromSeconds(30), client.Wire.Options.RequestTimeout);
        Assert.Null(client.Wire.Options.Reconnect.MaxAttempts);
    }

    [Fact]
    public async Task Ids_are_unique_or_from_the_generator_option()
    {
        await using var client = new TestClient(new AriClientOptions { Username = "u" });
        await using var other = new TestClient(new AriClientOptions { Username = "u", IdGenerator = () => "mine" });

        string[] ids = [.. Enumerable.Range(0, 100).Select(_ => client.Wire.NewId())];
        Assert.Equal(100, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{32}$", id));
        Assert.Equal("mine", other.Wire.NewId());
    }

    [Theory]
    [InlineData("http://localhost:8088/", "ws://localhost:8088/ari/events")]
    [InlineData("https://u:p@pbx.example/x/", "wss://pbx.example/x/ari/events")]
    [InlineData("http://[::1]:8088", "ws://[::1]:8088/ari/events")]
    public void Socket_address_follows_the_base_address(string endpoint, string expected)
    {
        var address = new ServerAddress(new AriClientOptions { BaseAddress = new Uri(endpoint), Username = "u" });

        Assert.Equal(expected, address.Socket(new AriRequestBuilder("GET", "events", "events").Build()).ToString());
    }
}
