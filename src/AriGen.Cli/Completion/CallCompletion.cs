using System.CommandLine.Completions;
using System.Text.Json;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>The resources, operations, parameters and values of <c>arigen call</c>. Reads only the api-doc that lists them.</summary>
internal sealed class CallCompletion(QuickDocs docs, CallArguments arguments)
{
    public void Add()
    {
        arguments.Resource.CompletionSources.Add(context => docs.Read(context.ParseResult, SpecSource.Listing, Listed));
        arguments.Operation.CompletionSources.Add(context => Operations(context).Where(static operation => !operation.IsWebSocket)
            .Select(static operation => Suggestion.Word(operation.Nickname, operation.Summary)));
        arguments.Values.CompletionSources.Add(Values);
    }

    private static IReadOnlyList<CompletionItem> Listed(string text)
    {
        using JsonDocument listing = JsonDocument.Parse(text);
        return [.. listing.RootElement.GetProperty("apis").EnumerateArray().Select(static line => Suggestion.Word(
            DocText.ResourceOf(line.GetProperty("path").GetString()!),
            line.TryGetProperty("description", out JsonElement about) ? about.GetString() ?? "" : ""))];
    }

    private IReadOnlyList<ApiOperation> Operations(CompletionContext context)
        => context.ParseResult.GetValue(arguments.Resource) is { Length: > 0 } name
            && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? docs.Read(context.ParseResult, $"{SpecSource.DocsFolder}/{name}.json", text => Of(name, text))
            : [];

    private static EquatableArray<ApiOperation> Of(string resource, string text)
        => OneDoc.Link(resource, text).Resources.FirstOrDefault(one => one.Name == resource)?.Operations
            ?? throw new InvalidOperationException($"This is not an api-doc of {resource}.");

    private IEnumerable<CompletionItem> Values(CompletionContext context)
    {
        string? nickname = context.ParseResult.GetValue(arguments.Operation);
        if (Operations(context)
            .FirstOrDefault(one => one.Nickname.Equals(nickname, StringComparison.OrdinalIgnoreCase)) is not { } operation)
        {
            return [];
        }

        string word = context.WordToComplete;
        int at = word.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? Names(operation, context.ParseResult.GetValue(arguments.Values) ?? [])
            : operation.Parameters.FirstOrDefault(one => one.Name == word[..at]) is { } parameter ? Values(parameter, word)
            : [];
    }

    /// <summary>The names of the parameters that are not given yet, required ones first.</summary>
    private static IEnumerable<CompletionItem> Names(ApiOperation operation, string[] given)
        => operation.Parameters
            .Where(one => !given.Any(text => text.StartsWith(one.Name + "=", StringComparison.Ordinal)))
            .OrderByDescending(static one => one.Required)
            .SelectMany(static one => CallRequest.TakesMembers(one)
                ? [Suggestion.Begin(one.Name + "=", CallHelp.Describe(one)), Suggestion.Begin(one.Name + ".", "one member of it: " + one.Name + ".NAME=value")]
                : new[] { Suggestion.Begin(one.Name + "=", CallHelp.Describe(one)) });

    private static IEnumerable<CompletionItem> Values(ApiParameter parameter, string word)
    {
        IEnumerable<string> values = parameter.Values.Count > 0 ? parameter.Values
            : parameter.Type.Kind == ApiTypeKind.Boolean ? ["true", "false"]
            : [];
        int start = parameter.Name.Length + 1;
        if (!parameter.AllowMultiple)
        {
            return values.Select(value => Suggestion.Word(word[..start] + value, ""));
        }

        int last = Math.Max(start, word.LastIndexOf(',') + 1);
        string[] given = word[start..last].Split(',');
        return values.Except(given).Select(value => Suggestion.Begin(word[..last] + value, ""));
    }
}
