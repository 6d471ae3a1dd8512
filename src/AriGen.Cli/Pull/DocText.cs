using System.Text;
using System.Text.Json.Nodes;

namespace AriGen.Cli;

/// <summary>Conversions of api-docs between bytes and text.</summary>
internal static class DocText
{
    /// <summary>Decodes the text, without the byte order mark that a proxy or an editor may have added.</summary>
    public static string Of(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Returns the listing without the lines of some resources.</summary>
    public static byte[] ListingWithout(byte[] listing, IReadOnlyList<string> resources)
    {
        JsonNode root = JsonNode.Parse(Of(listing))!;
        root["apis"]!.AsArray().RemoveAll(line => resources.Contains(ResourceOf(line!["path"]!.GetValue<string>())));
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    /// <summary>Returns the name of a resource from its path in the listing.</summary>
    public static string ResourceOf(string path) => Path.GetFileNameWithoutExtension(path.Replace(".{format}", ".json", StringComparison.Ordinal));
}
