using System.Security.Cryptography;
using System.Text.Json;
using System.Text;
using AriGen.Analysis;

namespace AriGen.Cli;

/// <summary><c>manifest.json</c> beside pulled api-docs: what they are, of which server, from when.</summary>
internal static class PullManifest
{
    public const string Name = "manifest.json";

    public static byte[] Of(PulledDocs docs, DateTimeOffset now) => Encoding.UTF8.GetBytes(JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("server", docs.Address);
        json.WriteString("asterisk", docs.Asterisk);
        json.WriteString("pulled", now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
        json.Array("files", docs.Files, file =>
        {
            json.WriteStartObject();
            json.WriteString("path", file.Key);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(file.Value)));
            json.WriteEndObject();
        });
        json.Array("leftOut", docs.LeftOut, json.WriteStringValue);
        json.WriteEndObject();
    }) + "\n");

    /// <summary>The files that an earlier pull wrote into the folder.</summary>
    public static IReadOnlySet<string> FilesIn(string folder)
    {
        string path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            return new HashSet<string>();
        }

        try
        {
            using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(path));
            return manifest.RootElement.GetProperty("files").EnumerateArray().Select(static file => file.GetProperty("path").GetString()!).ToHashSet();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FailureException(ExitCode.Files, $"'{path}' is not of a pull; name another folder, or remove it", exception);
        }
    }
}
