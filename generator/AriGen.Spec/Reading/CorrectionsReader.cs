using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using AriGen.Spec.Documents;
using AriGen.Spec.Json;
using AriGen.Spec.Linking;

namespace AriGen.Spec.Reading;

/// <summary>Reads a corrections file. An entry with a diagnostic is left out whole: half a correction may be worse than none.</summary>
internal sealed class CorrectionsReader(SourceFile file)
{
    private static readonly string[] EntryKeys =
        [
            "at", "evidence", "type", "required", "argument", "after", "add", "addModel", "body", "newId", "path", "remark",
            "name", "unit", "infinite", "valueType", "valueNames",
        ];

    /// <summary>Members that say nothing about the server, so that they need no evidence.</summary>
    private static readonly string[] NamingKeys = ["at", "name", "valueType", "valueNames"];

    private static readonly string[] AddKeys = ["type", "required", "description"];
    private static readonly string[] AddModelKeys = ["description", "properties"];

    public IEnumerable<DocCorrection> Read(JsonValue root)
    {
        if (!root.IsObject || root["corrections"] is not { IsArray: true } entries)
        {
            file.Report(DiagnosticKinds.UnreadableCorrections, root, "it must be an object with the array 'corrections'");
            return [];
        }

        CheckKeys(root, ["corrections"]);
        return entries.Items.SelectMany(ReadEntry).ToList();
    }

    private IReadOnlyList<DocCorrection> ReadEntry(JsonValue entry)
    {
        int before = file.Log.Found.Count;
        if (!entry.IsObject)
        {
            file.Report(DiagnosticKinds.WrongKind, entry, "corrections", "a list of objects");
            return [];
        }

        CheckKeys(entry, EntryKeys);
        List<DocCorrection> corrections = ReadTargets(entry).Select(at => ReadMembers(entry, at)).ToList();
        string place = corrections.Count > 0 ? corrections[0].Target.ToString() : string.Empty;
        bool isAboutServer = entry.Members.Any(m => Array.IndexOf(NamingKeys, m.Key.Text) < 0);
        if (isAboutServer && string.IsNullOrWhiteSpace(Text(entry, "evidence")?.Text))
        {
            file.Report(DiagnosticKinds.NoEvidence, entry, place);
        }

        foreach (DocCorrection correction in corrections)
        {
            CheckPlace(entry, correction);
        }

        return file.Log.Found.Count == before ? corrections : [];
    }

    private DocCorrection ReadMembers(JsonValue entry, (CorrectionTarget Target, JsonValue Value) at) => new(at.Target, file.Span(at.Value))
    {
        Type = ReadType(entry),
        Required = Flag(entry, "required"),
        IsArgument = Flag(entry, "argument") ?? false,
        Body = ReadBody(entry),
        IsNewId = Flag(entry, "newId") ?? false,
        Path = Text(entry, "path") is { } path ? file.Name(path) : null,
        Name = ReadName("name", entry["name"]),
        Duration = ReadDuration(entry),
        ValueNames = ReadValueNames(entry),
        After = Text(entry, "after")?.Text,
        Remark = Text(entry, "remark")?.Text,
        Add = ReadAdd(entry, at.Target),
        AddModel = ReadAddModel(entry, at),
    };

    private IEnumerable<(CorrectionTarget Target, JsonValue Value)> ReadTargets(JsonValue entry)
    {
        if (entry["at"] is not { } at)
        {
            file.Report(DiagnosticKinds.MissingKey, entry, "at");
            yield break;
        }

        List<JsonValue> places = at.IsArray ? at.Items : [at];
        if (places.Count == 0)
        {
            file.Report(DiagnosticKinds.WrongKind, at, "at", "a place or a list of places");
        }

        foreach (JsonValue place in places)
        {
            if (!place.IsString)
            {
                file.Report(DiagnosticKinds.WrongKind, place, "at", "a place or a list of places");
            }
            else if (CorrectionTarget.Parse(place.Text) is { } target)
            {
                yield return (target, place);
            }
            else
            {
                file.Report(DiagnosticKinds.UnreadableTarget, place, place.Text);
            }
        }
    }

    private DocType? ReadType(JsonValue owner)
    {
        if (Text(owner, "type") is not { } type)
        {
            return null;
        }

        if (TypeNotation.Parse(type.Text, _ => false, inCorrections: true) is null)
        {
            file.Report(DiagnosticKinds.UnknownCorrectionType, type, type.Text);
        }

        return new DocType(type.Text, file.Span(type), IsCorrection: true);
    }

    private string? ReadName(string key, JsonValue? value)
    {
        if (value is null)
        {
            return null;
        }

        if (!value.IsString || !CSharpName.IsIdentifier(value.Text) || !char.IsUpper(value.Text[0]))
        {
            file.Report(DiagnosticKinds.WrongKind, value, key, "a C# identifier that begins with a capital");
        }

        return value.Text;
    }

    private ApiDuration? ReadDuration(JsonValue entry)
    {
        long? infinite = null;
        if (entry["infinite"] is { } number)
        {
            if (number.Kind == JsonValueKind.Number
                && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long parsed))
            {
                infinite = parsed;
            }
            else
            {
                file.Report(DiagnosticKinds.WrongKind, number, "infinite", "a whole number");
            }
        }

        if (Text(entry, "unit") is not { } unit)
        {
            return null;
        }

        if (unit.Text is not ("s" or "ms"))
        {
            file.Report(DiagnosticKinds.WrongKind, unit, "unit", "\"s\" or \"ms\"");
        }

        return new ApiDuration(unit.Text == "s" ? ApiTimeUnit.Seconds : ApiTimeUnit.Milliseconds, infinite);
    }

    private ApiValueNames? ReadValueNames(JsonValue entry)
    {
        string? type = ReadName("valueType", entry["valueType"]);
        if (entry["valueNames"] is not { } names)
        {
            return type is null ? null : new ApiValueNames(type, default);
        }

        if (!names.IsObject)
        {
            file.Report(DiagnosticKinds.WrongKind, names, "valueNames", "an object");
        }

        return new ApiValueNames(
            type,
            names.Members.Select(m => new ApiValueName(m.Key.Text, ReadName(m.Key.Text, m.Value) ?? string.Empty)).ToEquatableArray());
    }

    private ApiParameterLocation? ReadBody(JsonValue entry)
    {
        JsonValue? body = Text(entry, "body");
        if (body is not null && body.Text is not ("whole" or "member"))
        {
            file.Report(DiagnosticKinds.WrongKind, body, "body", "\"whole\" or \"member\"");
        }

        return body is null ? null : body.Text == "whole" ? ApiParameterLocation.Body : ApiParameterLocation.BodyMember;
    }

    private DocProperty? ReadAdd(JsonValue entry, CorrectionTarget target)
        => entry["add"] is { } add ? ReadProperty("add", add, new DocName(target.Member ?? string.Empty, file.Span(add))) : null;

    private DocModel? ReadAddModel(JsonValue entry, (CorrectionTarget Target, JsonValue Value) at)
    {
        if (entry["addModel"] is not { } model)
        {
            return null;
        }

        if (!model.IsObject || model["properties"] is not { IsObject: true } properties)
        {
            file.Report(DiagnosticKinds.WrongKind, model, "addModel", "an object with the object 'properties'");
            return null;
        }

        CheckKeys(model, AddModelKeys);
        var names = new UniqueNames(file.Log, CSharpName.Pascal);
        List<DocProperty> read = properties.Members
            .Select(m => ReadProperty(m.Key.Text, m.Value, file.Name(m.Key)))
            .OfType<DocProperty>()
            .Where(p => names.Add(p.Name))
            .ToList();
        var name = new DocName(at.Target.Owner, file.Span(at.Value));
        return new DocModel(name, Prose(model), null, default, read.ToEquatableArray());
    }

    private DocProperty? ReadProperty(string key, JsonValue value, DocName name)
    {
        if (!value.IsObject)
        {
            file.Report(DiagnosticKinds.WrongKind, value, key, "an object");
            return null;
        }

        CheckKeys(value, AddKeys);
        if (ReadType(value) is not { } type)
        {
            if (value["type"] is null)
            {
                file.Report(DiagnosticKinds.MissingKey, value, "type");
            }

            return null;
        }

        return new DocProperty(name, type, Flag(value, "required") ?? false, default, Prose(value));
    }

    // What each member can be said of.
    private void CheckPlace(JsonValue entry, DocCorrection correction)
    {
        CorrectionTarget target = correction.Target;
        bool isModel = target.Member is null;
        bool isParameter = target.Parameter is not null;
        bool isMember = !isModel && !isParameter;
        Check("addModel", isModel, "a model that is added stands alone, 'Model'");
        Check("add", isMember, "a property that is added stands at 'Model.property'");
        Check("after", isMember, "an order is that of the properties of a model, 'Model.property'");
        Check("path", isMember, "a path belongs to 'resource.operation'");
        Check("remark", isMember, "a remark belongs to 'resource.operation'");
        Check("body", isParameter, "a body belongs to 'resource.operation(parameter)'");
        Check("newId", isParameter, "a new id belongs to 'resource.operation(parameter)'");
        Check("type", !isModel, "a model has no type");
        Check("required", !isModel, "a model cannot be required");
        Check("argument", isParameter, "an argument belongs to 'resource.operation(parameter)'");
        Check("unit", !isModel, "a unit belongs to 'Model.property' or 'resource.operation(parameter)'");
        Check("infinite", entry["unit"] is not null, "'infinite' needs a 'unit'");
        Check("valueType", !isModel, "values belong to 'Model.property' or 'resource.operation(parameter)'");
        Check("valueNames", !isModel, "values belong to 'Model.property' or 'resource.operation(parameter)'");
        if (!EntryKeys.Skip(2).Any(key => entry[key] is not null))
        {
            file.Log.Report(DiagnosticKinds.MisplacedCorrection, correction.Span, "evidence", target.ToString(), "the entry changes nothing");
        }

        void Check(string key, bool fits, string rule)
        {
            if (!fits && entry.Find(key) is { } member)
            {
                file.Report(DiagnosticKinds.MisplacedCorrection, member.Key, key, target.ToString(), rule);
            }
        }
    }

    private string Prose(JsonValue owner) => Text(owner, "description")?.Text ?? string.Empty;

    private JsonValue? Text(JsonValue owner, string key)
    {
        if (owner[key] is { IsString: false } value)
        {
            file.Report(DiagnosticKinds.WrongKind, value, key, "a string");
            return null;
        }

        return owner[key];
    }

    private bool? Flag(JsonValue owner, string key)
    {
        if (owner[key] is not { } value)
        {
            return null;
        }

        if (value.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            file.Report(DiagnosticKinds.WrongKind, value, key, "true or false");
        }

        return value.Kind == JsonValueKind.True;
    }

    private void CheckKeys(JsonValue owner, string[] known)
    {
        foreach (JsonMember member in owner.Members.Where(m => Array.IndexOf(known, m.Key.Text) < 0))
        {
            file.Report(DiagnosticKinds.UnknownCorrectionMember, member.Key, member.Key.Text);
        }
    }
}
