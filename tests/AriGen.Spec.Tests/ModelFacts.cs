using System.Text.RegularExpressions;

namespace AriGen.Spec.Tests;

/// <summary>A model in the form of the facts files, and a facts file less what the model does not keep.</summary>
internal static partial class ModelFacts
{
    public static IEnumerable<string> Print(ApiModel model)
    {
        yield return $"resources api={model.ApiVersion}";
        foreach (ApiResource resource in model.Resources)
        {
            yield return Join($"resource {resource.Name}", Words("since", resource.Since), Words("modules", resource.RequiresModules));
            foreach (ApiOperation operation in resource.Operations)
            {
                yield return Join(
                    $"  {operation.Method} {operation.Path} {operation.Nickname} -> {operation.Returns}",
                    operation.IsWebSocket ? "upgrade=websocket" : "",
                    Words("since", operation.Since),
                    Words("errors", operation.Errors.Select(e => $"{e.Code}")));
                foreach (ApiParameter p in operation.Parameters)
                {
                    string quotes = p.Type.Kind == ApiTypeKind.String ? "\"" : "";
                    yield return Join(
                        $"    {In(p.Location)} {p.Name}: {p.Type}",
                        p.Required ? "required" : "",
                        p.AllowMultiple ? "multiple" : "",
                        p.DefaultValue is null ? "" : $"default={quotes}{p.DefaultValue}{quotes}",
                        Words("values", p.Values),
                        Range(p.Range),
                        p.IsArgument ? "argument" : "",
                        InCSharp(p.Duration, p.GivenName));
                }
            }

            foreach (ApiType type in model.Types.Where(t => t.Resource == resource.Name))
            {
                yield return Join(
                    $"  model {type.Name}",
                    type.Discriminator is null ? "" : $"discriminator={type.Discriminator}",
                    Words("subTypes", type.SubTypes));
                foreach (ApiProperty p in type.Properties)
                {
                    yield return Join(
                        $"    {p.Name}: {p.Type}",
                        p.Required ? "required" : "",
                        Words("values", p.Values),
                        Range(p.Range),
                        InCSharp(p.Duration, p.GivenName));
                }
            }
        }
    }

    public static IEnumerable<string> ReadFile(string version)
    {
        foreach (string line in File.ReadLines(Path.Combine(Repository.Specs, "facts", version + ".facts")))
        {
            if (!line.StartsWith("  api ", StringComparison.Ordinal))
            {
                string kept = NotKept().Replace(line, "").Replace(": containers", ": object", StringComparison.Ordinal);
                bool isBarePath = kept.StartsWith("    path ", StringComparison.Ordinal)
                    && !kept.Contains(" required", StringComparison.Ordinal);
                yield return isBarePath ? kept + " required" : line.StartsWith("resource", StringComparison.Ordinal) && !line.StartsWith("resources", StringComparison.Ordinal)
                    ? ResourceVersion().Replace(kept, "")
                    : kept;
            }
        }
    }

    private static string In(ApiParameterLocation location) => location switch
    {
        ApiParameterLocation.Path => "path",
        ApiParameterLocation.Query => "query",
        ApiParameterLocation.Header => "header",
        _ => "body",
    };

    private static string Words(string name, IEnumerable<string> words)
        => words.Any() ? $"{name}={string.Join(',', words)}" : "";

    private static string Range(ApiRange? range) => range is null ? "" : $"range={range.Min}..{range.Max}";

    // Only corrections say this.
    private static string InCSharp(ApiDuration? duration, string? name)
        => Join(duration is null ? "" : $"unit={duration.Unit}", name is null ? "" : $"name={name}");

    private static string Join(params string[] parts) => string.Join(' ', parts.Where(p => p.Length > 0));

    // What no generated code needs: the versions of the notation, where it was served, the sub-protocol.
    [GeneratedRegex(@" (swagger|base|path|websocketProtocol)=\S*")]
    private static partial Regex NotKept();

    [GeneratedRegex(@" api=\S*")]
    private static partial Regex ResourceVersion();
}
