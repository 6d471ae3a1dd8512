using System.Reflection;
using System.Text.Json;
using AriGen.Runtime;
using AriGen.Tests.ApiDocs;

namespace AriGen.Tests.Sdks;

/// <summary>The SDK generated for one version, used by reflection, so that a test can run on all versions.</summary>
internal sealed class Sdk
{
    public static readonly Sdk V16 = new("16.28.0", typeof(V16.AriClient));
    public static readonly Sdk V22 = new("22.10.1", typeof(V22.AriClient));

    private static readonly Sdk[] Every =
        [V16, new("18.26.4", typeof(V18.AriClient)), new("20.20.1", typeof(V20.AriClient)), V22, new("23.4.1", typeof(V23.AriClient))];

    private readonly Type _client;
    private readonly AriEventTypes _events;

    private Sdk(string version, Type client)
    {
        Version = version;
        _client = client;
        Json = (JsonSerializerOptions)Type("AriJson").GetProperty("Options")!.GetValue(null)!;

        _events = (AriEventTypes)Type("AriEventsJson").GetField("Types", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
    }

    public static IReadOnlyList<Sdk> All => Every;

    public static IEnumerable<TheoryDataRow<string>> Versions => Every.Select(sdk => new TheoryDataRow<string>(sdk.Version));

    public string Version { get; }

    public Docs Docs => Docs.Of(Version);

    public JsonSerializerOptions Json { get; }

    public Type[] Types => _client.Assembly.GetExportedTypes();

    /// <summary>The client's resource groups by name.</summary>
    public IReadOnlyDictionary<string, PropertyInfo> Groups => _client.GetProperties()
        .Where(property => property.PropertyType.Name.EndsWith("Resource", StringComparison.Ordinal))
        .ToDictionary(property => property.Name, WireName.Comparer);

    /// <summary>The client's methods that create a handle.</summary>
    public IEnumerable<MethodInfo> Handles => _client.GetMethods()
        .Where(method => method.ReturnType.Name.EndsWith("Handle", StringComparison.Ordinal));

    public static Sdk Of(string version) => Every.Single(sdk => sdk.Version == version);

    /// <summary>A generated type by its name in C# or, for a model, on the wire.</summary>
    public Type Type(string name)
        => _client.Assembly.GetType($"{_client.Namespace}.{Corrections.Value<string>(name, "name") ?? name}", throwOnError: true, ignoreCase: true)!;

    public AriClientBase NewClient(AriClientOptions options) => (AriClientBase)Activator.CreateInstance(_client, options)!;

    public AriClientBase NewClient(RecordingTransport transport, Func<string>? newId = null)
    {
        var options = new AriClientOptions { Transport = transport, SocketFactory = transport };
        options.IdGenerator = newId ?? options.IdGenerator;
        return NewClient(options);
    }

    public object Group(AriClientBase client, string resource) => Groups[resource].GetValue(client)!;

    public AriEvent Decode(ReadOnlySpan<byte> message) => _events.Decode(message);

    public byte[] Encode(AriEvent value) => JsonSerializer.SerializeToUtf8Bytes(value, Json);

    /// <summary>Returns the only method of an operation.</summary>
    public GeneratedMethod Method(DocsOperation operation)
        => new(Groups[operation.Resource].PropertyType.GetMethods()
            .Single(method => WireName.Comparer.Equals(method.Name, operation.Nickname + "Async")));
}
