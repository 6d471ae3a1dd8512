using System.IO;
using System.Text.Json;

namespace AriGen.Spec.Schema;

/// <summary>The schemas of the dialect, as JSON. Reading them does not load NJsonSchema.</summary>
internal static class EmbeddedSchemas
{
    public static JsonElement Listing { get; } = Load("resource-listing.json");

    public static JsonElement ApiDoc { get; } = Load("api-doc.json");

    private static JsonElement Load(string name)
    {
        using Stream stream = typeof(EmbeddedSchemas).Assembly.GetManifestResourceStream("AriGen.Spec.Schema." + name)!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
