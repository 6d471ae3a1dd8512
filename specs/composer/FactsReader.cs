using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Composer;

/// <summary>Makes one version's documents from its facts, line by line.</summary>
internal sealed partial class FactsReader(string version, string file, Wording wording)
{
    private readonly SortedDictionary<string, JsonObject> _documents = new(StringComparer.Ordinal);
    private JsonObject? _listing, _document, _api, _operation, _model;
    private string _resource = "";

    public SortedDictionary<string, JsonObject> Read(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Take(lines[i]))
            {
                throw new CompositionException($"{file}({i + 1}): not a fact, or not in its place: '{lines[i]}'");
            }
        }

        // The listing's entry and its resource stand far apart in the facts, so that one without the other is easily made.
        var listed = _listing?["apis"]!.AsArray().Select(entry => DocumentOf((string)entry!["path"]!)) ?? [];
        return listed.Append("resources.json").Except(_documents.Keys).FirstOrDefault() is { } absent
            ? throw new CompositionException($"{file}({lines.Length}): the facts of {absent} are absent")
            : _documents;
    }

    /// <summary>The path of the document of a listing's entry: "/api-docs/channels.{format}" is "api-docs/channels.json".</summary>
    public static string DocumentOf(string path) => path.TrimStart('/').Replace("{format}", "json", StringComparison.Ordinal);

    private bool Take(string line)
    {
        if (Listing().Match(line) is { Success: true } listing && _listing is null)
        {
            _documents["resources.json"] = _listing = Head(listing);
            _listing["apis"] = new JsonArray();
        }
        else if (Entry().Match(line) is { Success: true } entry && _listing is not null && _document is null)
        {
            var text = wording.Text(version, $"{entry.Groups["name"].Value} > description");
            Add(_listing["apis"]!, new() { ["path"] = entry.Groups["path"].Value, ["description"] = text });
        }
        else if (Resource().Match(line) is { Success: true } resource && _listing is not null)
        {
            TakeResource(resource);
        }
        else if (Operation().Match(line) is { Success: true } operation && _document is not null)
        {
            TakeOperation(operation);
        }
        else if (Parameter().Match(line) is { Success: true } parameter && _operation is not null)
        {
            TakeParameter(parameter);
        }
        else if (Model().Match(line) is { Success: true } model && _document is not null)
        {
            TakeModel(model);
        }
        else if (Property().Match(line) is { Success: true } property && _model is not null)
        {
            TakeProperty(property);
        }
        else
        {
            return false;
        }

        return true;
    }

    private void TakeResource(Match fact)
    {
        (_resource, _api, _operation, _model) = (fact.Groups["name"].Value, null, null, null);
        _documents[$"api-docs/{_resource}.json"] = _document = Head(fact);
        _document["basePath"] = _listing!["basePath"]!.GetValue<string>();
        _document["resourcePath"] = fact.Groups["path"].Value;
        AddList(_document, "since", fact.Groups["since"]);
        AddList(_document, "requiresModules", fact.Groups["modules"]);
        _document["apis"] = new JsonArray();
        _document["models"] = new JsonObject();
    }

    private void TakeOperation(Match fact)
    {
        var path = fact.Groups["path"].Value;
        if (_api?["path"]!.GetValue<string>() != path)
        {
            var text = wording.Text(version, $"{_resource} > paths > {path}");
            _api = Add(_document!["apis"]!, new() { ["path"] = path, ["description"] = text, ["operations"] = new JsonArray() });
        }

        var nickname = fact.Groups["nickname"].Value;
        var place = $"{_resource} > operations > {nickname}";
        _model = null;
        _operation = Add(_api["operations"]!, new() { ["httpMethod"] = fact.Groups["method"].Value });
        AddText(_operation, "upgrade", fact.Groups["upgrade"]);
        AddText(_operation, "websocketProtocol", fact.Groups["protocol"]);
        AddList(_operation, "since", fact.Groups["since"]);
        _operation["summary"] = wording.Text(version, $"{place} > summary");
        if (wording.Notes($"{place} > notes") is { } notes)
        {
            _operation["notes"] = notes;
        }

        _operation["nickname"] = nickname;
        _operation["responseClass"] = fact.Groups["type"].Value;
        foreach (var code in fact.Groups["errors"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            // A real server has strings as the codes of this one operation; readers must cope, so it is kept.
            JsonNode number = nickname == "move" ? code : int.Parse(code, CultureInfo.InvariantCulture);
            var reason = wording.Text(version, $"{place} > errors > {code}", $"{_resource} > errors > {code}");
            Add(ListAfter(_operation, "responseClass", "errorResponses"), new() { ["code"] = number, ["reason"] = reason });
        }
    }

    private void TakeParameter(Match fact)
    {
        var name = fact.Groups["name"].Value;
        var place = $"{_resource} > operations > {_operation!["nickname"]} > parameters > {name}";
        var parameter = Add(ListAfter(_operation, "responseClass", "parameters"), new()
        {
            ["name"] = name,
            ["description"] = wording.Text(version, place, $"{_resource} > parameters > {name}"),
            ["paramType"] = fact.Groups["in"].Value,
            ["required"] = fact.Groups["required"].Success,
            ["allowMultiple"] = fact.Groups["multiple"].Success,
            ["dataType"] = fact.Groups["type"].Value,
        });
        if (fact.Groups["default"].Success)
        {
            parameter["defaultValue"] = JsonNode.Parse(fact.Groups["default"].Value);
        }

        AddAllowable(parameter, fact);
    }

    private void TakeModel(Match fact)
    {
        var name = fact.Groups["name"].Value;
        _operation = null;
        _model = new() { ["id"] = name, ["description"] = wording.Text(version, $"{_resource} > models > {name} > description") };
        _document!["models"]![name] = _model;
        AddText(_model, "discriminator", fact.Groups["discriminator"]);
        _model["properties"] = new JsonObject();
        AddList(_model, "subTypes", fact.Groups["subtypes"]);
    }

    private void TakeProperty(Match fact)
    {
        var name = fact.Groups["name"].Value;
        var property = new JsonObject
        {
            ["required"] = fact.Groups["required"].Success,
            ["type"] = fact.Groups["type"].Value,
            ["description"] = wording.Text(version, $"{_resource} > models > {_model!["id"]} > properties > {name}"),
        };
        AddAllowable(property, fact);
        _model["properties"]![name] = property;
    }

    private static JsonObject Head(Match fact)
    {
        var head = new JsonObject { ["apiVersion"] = fact.Groups["api"].Value, ["swaggerVersion"] = fact.Groups["swagger"].Value };
        AddText(head, "basePath", fact.Groups["base"]);
        return head;
    }

    /// <summary>A list that follows another member, and is absent while it has no item: as in a real document.</summary>
    private static JsonArray ListAfter(JsonObject owner, string member, string key)
    {
        if (owner[key] is not JsonArray list)
        {
            owner.Insert(owner.IndexOf(member) + 1, key, list = []);
        }

        return list;
    }

    private static JsonObject Add(JsonNode array, JsonObject item)
    {
        array.AsArray().Add((JsonNode)item);
        return item;
    }

    private static void AddText(JsonObject to, string key, Group value)
    {
        if (value.Success)
        {
            to[key] = value.Value;
        }
    }

    private static void AddList(JsonObject to, string key, Group values)
    {
        if (values.Success)
        {
            to[key] = new JsonArray([.. values.Value.Split(',').Select(v => (JsonNode)v)]);
        }
    }

    private static void AddAllowable(JsonObject to, Match fact)
    {
        if (fact.Groups["values"].Success)
        {
            var list = new JsonObject { ["valueType"] = "LIST" };
            AddList(list, "values", fact.Groups["values"]);
            to["allowableValues"] = list;
        }
        else if (fact.Groups["range"].Success)
        {
            var range = new JsonObject { ["valueType"] = "RANGE" };
            foreach (var bound in new[] { "min", "max" })
            {
                if (fact.Groups[bound].Length > 0)
                {
                    range[bound] = JsonNode.Parse(fact.Groups[bound].Value);
                }
            }

            to["allowableValues"] = range;
        }
    }

    private const string Allowable = @"( values=(?<values>.+)|(?<range> range=)(?<min>-?\d*)\.\.(?<max>-?\d*))?$";

    [GeneratedRegex(@"^resources swagger=(?<swagger>\S+) api=(?<api>\S+) base=(?<base>\S+)$")]
    private static partial Regex Listing();

    [GeneratedRegex(@"^  api (?<path>/api-docs/(?<name>[^/\s]+)\.\{format\})$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^resource (?<name>\S+) swagger=(?<swagger>\S+) api=(?<api>\S+) path=(?<path>\S+)( since=(?<since>\S+))?( modules=(?<modules>\S+))?$")]
    private static partial Regex Resource();

    [GeneratedRegex(@"^  (?<method>[A-Z]+) (?<path>/\S+) (?<nickname>\S+) -> (?<type>\S+)( upgrade=(?<upgrade>\S+))?"
        + @"( websocketProtocol=(?<protocol>\S+))?( since=(?<since>\S+))?( errors=(?<errors>\d+(,\d+)*))?$")]
    private static partial Regex Operation();

    [GeneratedRegex(@"^    (?<in>path|query|body|header) (?<name>\S+): (?<type>\S+)(?<required> required)?(?<multiple> multiple)?"
        + @"( default=(?<default>""[^""]*""|true|false|-?[0-9.]+))?" + Allowable)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^  model (?<name>\S+)( discriminator=(?<discriminator>\S+))?( subTypes=(?<subtypes>\S+))?$")]
    private static partial Regex Model();

    [GeneratedRegex(@"^    (?<name>\S+): (?<type>\S+)(?<required> required)?" + Allowable)]
    private static partial Regex Property();
}
