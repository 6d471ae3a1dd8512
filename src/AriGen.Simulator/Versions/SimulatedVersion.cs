using System.Collections.Concurrent;
using System.Reflection;
using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>One version of Asterisk, as its api-docs describe it.</summary>
internal sealed class SimulatedVersion
{
    private const string Root = "specs/";
    private const string Listing = "resources.json";

    private static readonly Assembly Here = typeof(SimulatedVersion).Assembly;
    private static readonly ConcurrentDictionary<string, SimulatedVersion> Loaded = new();
    private static readonly BundledVersions Versions = new(Here.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith("/" + Listing, StringComparison.Ordinal))
        .Select(static name => name[Root.Length..^(Listing.Length + 1)]));

    private readonly Lazy<Content> _content;

    private SimulatedVersion(string number)
    {
        Number = number;
        _content = new Lazy<Content>(() => new Content(number));

        // The first one in a process takes a moment, in which a port can be opened. Who needs it before waits.
        _ = Task.Run(() => _content.Value);
    }

    /// <summary>The bundled versions, from old to new.</summary>
    public static IReadOnlyList<string> Bundled => Versions.All;

    /// <summary>Such as 22.10.1.</summary>
    public string Number { get; }

    public RouteTable Routes => _content.Value.Routes;

    /// <summary>The api-docs by their path below <c>/ari/api-docs</c>, as the server serves them.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _content.Value.Files;

    /// <summary>Whether there is such an operation, by resource and nickname.</summary>
    public bool HasOperation(string name) => _content.Value.Operations.Contains(name);

    /// <summary>The operation that does the same with the new ID in the path, or <see langword="null"/>; both by resource and nickname.</summary>
    public string? IdFormOf(string name) => _content.Value.IdForms.GetValueOrDefault(name);

    /// <summary>Determines whether the version has a model or event.</summary>
    public bool Has(string model) => _content.Value.Members.ContainsKey(model);

    /// <summary>Determines whether the version has a property of a model or event.</summary>
    public bool Has(string model, string property) => _content.Value.Members.TryGetValue(model, out HashSet<string>? names) && names.Contains(property);

    /// <summary>The newest bundled version that begins so.</summary>
    /// <param name="beginning">Such as 22 or 22.10.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static SimulatedVersion Of(string beginning)
    {
        string number = Versions.Find(beginning)
            ?? throw new ArgumentException($"There is no bundled version '{beginning}' to simulate; there are {string.Join(", ", Bundled)}.", nameof(beginning));
        return Loaded.GetOrAdd(number, static number => new SimulatedVersion(number));
    }

    /// <summary>What the api-docs say.</summary>
    private sealed class Content
    {
        public Content(string number)
        {
            Files = Here.GetManifestResourceNames()
                .Where(name => name.StartsWith($"{Root}{number}/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .ToDictionary(name => name[(Root.Length + number.Length + 1)..], Read);

            // Without corrections: the routes are those that the server really has.
            EquatableArray<SpecDocument> documents = Files
                .Select(static file => SpecReader.Read(new SpecText(file.Key, System.Text.Encoding.UTF8.GetString(file.Value)))).ToEquatableArray();
            ApiModel api = SpecLinker.Link(documents, default).Model;
            Operations = [.. api.Operations.Select(NameOf)];
            IdForms = api.Resources
                .SelectMany(static resource => resource.FindCapabilities())
                .Where(static capability => capability.IdForm is not null)
                .ToDictionary(static capability => NameOf(capability.Operation), static capability => NameOf(capability.IdForm!));
            Routes = new RouteTable(api);
            Members = api.Types.ToDictionary(static type => type.Name, static type => type.Properties.Select(static property => property.Name).ToHashSet());
        }

        public IReadOnlyDictionary<string, byte[]> Files { get; }

        public HashSet<string> Operations { get; }

        public Dictionary<string, string> IdForms { get; }

        public RouteTable Routes { get; }

        /// <summary>The properties of each model and event, without those of its base.</summary>
        public Dictionary<string, HashSet<string>> Members { get; }

        private static string NameOf(ApiOperation operation) => $"{operation.Resource}.{operation.Nickname}";

        private static byte[] Read(string name)
        {
            using Stream stream = Here.GetManifestResourceStream(name)!;
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }
    }
}
