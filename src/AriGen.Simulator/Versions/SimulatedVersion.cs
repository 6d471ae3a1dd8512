using System.Collections.Concurrent;
using System.Reflection;
using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>A version of Asterisk as described by its api-docs.</summary>
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

        // The first load in a process takes some time, in which a port can be opened. Access to the content before that waits.
        _ = Task.Run(() => _content.Value);
    }

    /// <summary>The bundled versions from the oldest to the newest.</summary>
    public static IReadOnlyList<string> Bundled => Versions.All;

    /// <summary>The number, such as 22.10.1.</summary>
    public string Number { get; }

    public RouteTable Routes => _content.Value.Routes;

    /// <summary>The api-docs by their path below <c>/ari/api-docs</c>, as the server serves them.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _content.Value.Files;

    /// <summary>Whether the version has an operation, given by resource and nickname.</summary>
    public bool HasOperation(string name) => _content.Value.Operations.Contains(name);

    /// <summary>
    /// Returns the variant of an operation with the new ID in the path, or <see langword="null"/>. Both are given by resource and nickname.
    /// </summary>
    public string? IdFormOf(string name) => _content.Value.IdForms.GetValueOrDefault(name);

    /// <summary>Determines whether the version has a model or event.</summary>
    public bool Has(string model) => _content.Value.Members.ContainsKey(model);

    /// <summary>Determines whether the version has a property of a model or event.</summary>
    public bool Has(string model, string property)
        => _content.Value.Members.TryGetValue(model, out HashSet<string>? names) && names.Contains(property);

    /// <summary>Returns the newest bundled version with a prefix.</summary>
    /// <param name="version">The prefix, such as 22 or 22.10.</param>
    /// <exception cref="ArgumentException">No bundled version has the prefix.</exception>
    public static SimulatedVersion Of(string version)
    {
        string number = Versions.Find(version)
            ?? throw new ArgumentException($"Unknown version '{version}'. The bundled versions are {string.Join(", ", Bundled)}.", nameof(version));
        return Loaded.GetOrAdd(number, static number => new SimulatedVersion(number));
    }

    /// <summary>The content of the api-docs.</summary>
    private sealed class Content
    {
        public Content(string number)
        {
            Files = Here.GetManifestResourceNames()
                .Where(name => name.StartsWith($"{Root}{number}/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .ToDictionary(name => name[(Root.Length + number.Length + 1)..], Read);

            // Without corrections, because the real server has these routes.
            EquatableArray<SpecDocument> documents = Files
                .Select(static file => SpecReader.Read(new SpecText(file.Key, System.Text.Encoding.UTF8.GetString(file.Value))))
                .ToEquatableArray();
            ApiModel api = SpecLinker.Link(documents, default).Model;
            Operations = [.. api.Operations.Select(NameOf)];
            IdForms = api.Resources
                .SelectMany(static resource => resource.FindCapabilities())
                .Where(static capability => capability.IdForm is not null)
                .ToDictionary(static capability => NameOf(capability.Operation), static capability => NameOf(capability.IdForm!));
            Routes = new RouteTable(api);
            Members = api.Types.ToDictionary(
                static type => type.Name,
                static type => type.Properties.Select(static property => property.Name).ToHashSet());
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
