using System.Text.Json.Nodes;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Captures;

/// <summary>Traffic of real servers.</summary>
internal static class CapturedTraffic
{
    private static readonly string Folder = Repository.PathOf("tests", "AriGen.Tests", "Captures");

    public static IEnumerable<TheoryDataRow<string>> EventFiles => Files("??-*.jsonl");

    public static IEnumerable<TheoryDataRow<string>> RestFiles => Files("rest-??.jsonl").Concat(Files("rest-??-*.jsonl"));

    /// <summary>The SDK that was generated for the server of a file.</summary>
    public static Sdk SdkOf(string file) => file.Contains("16", StringComparison.Ordinal) ? Sdk.V16 : Sdk.V22;

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Folder, file));

    /// <summary>The messages of one file, or of every file of a version.</summary>
    public static IEnumerable<string> AllEvents(Sdk sdk)
        => EventFiles.Select(row => row.Data).Where(file => SdkOf(file) == sdk).SelectMany(Lines);

    public static IEnumerable<Exchange> Exchanges(string file) => Lines(file).Select(line => Exchange.OfHttp(JsonNode.Parse(line)!.AsObject()));

    public static IEnumerable<Exchange> ExchangesOverWebSocket()
        => Lines("rest-over-ws-22.jsonl")
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .Where(line => line.ContainsKey("request"))
            .Select(line => Exchange.OfWebSocket(line["request"]!.AsObject(), line["response"]!.AsObject()));

    private static IEnumerable<TheoryDataRow<string>> Files(string pattern)
        => Directory.GetFiles(Folder, pattern).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).Select(file => new TheoryDataRow<string>(file));
}
