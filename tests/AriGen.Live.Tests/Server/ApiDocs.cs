using System.Reflection;
using System.Text.Json;

namespace AriGen.Live;

/// <summary>All operations and event types of the version, read from its api-docs.</summary>
internal static class ApiDocs
{
    private static readonly IReadOnlyList<JsonElement> Documents = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(static name => name.StartsWith("api-docs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    // Methods of other operations stand for these: they send the new ID in the path.
    private static readonly string[] Merged =
        ["bridges.createWithId", "bridges.playWithId", "channels.originateWithId", "channels.playWithId", "channels.snoopChannelWithId"];

    /// <summary>The operations with a method, named as in exceptions: <c>channels.answer</c>.</summary>
    public static IReadOnlyList<string> Operations { get; } =
        [.. (from document in Documents
            from api in document.GetProperty("apis").EnumerateArray()
            from operation in api.GetProperty("operations").EnumerateArray()
            select $"{Path.GetFileNameWithoutExtension(document.GetProperty("resourcePath").GetString())}.{operation.GetProperty("nickname").GetString()}").Except(Merged)];

    /// <summary>Whatever can come through the event socket.</summary>
    public static IReadOnlyList<string> EventTypes { get; } =
        [.. from document in Documents
            where document.TryGetProperty("models", out JsonElement models) && models.TryGetProperty("Event", out _)
            let models = document.GetProperty("models")
            from parent in new[] { "Message", "Event" }
            from type in models.GetProperty(parent).GetProperty("subTypes").EnumerateArray()
            where type.GetString() != "Event"
            orderby type.GetString()
            select type.GetString()];

    private static JsonElement Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
