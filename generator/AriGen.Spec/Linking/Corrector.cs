using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>
/// Applies corrections. One whose place is not there is skipped: the api-docs are of a version that has no such thing.
/// </summary>
internal sealed class Corrector(FileSet files, ModelSet models, DiagnosticLog log)
{
    private readonly Dictionary<string, DocCorrection> _addable = new(StringComparer.Ordinal);

    public void Apply(EquatableArray<SpecDocument> documents)
    {
        List<DocCorrection> corrections = documents.SelectMany(d => d.Corrections).ToList();
        foreach (DocCorrection correction in corrections.Where(c => c.AddModel is not null))
        {
            _addable[correction.Target.Owner] = correction;
        }

        foreach (DocCorrection correction in corrections.Where(AreTypesKnown))
        {
            Apply(correction);
        }

        AddModels();
    }

    private void Apply(DocCorrection correction)
    {
        CorrectionTarget target = correction.Target;
        if (target.Parameter is null && models.Find(target.Owner) is { } model)
        {
            CorrectModel(correction, model);
        }

        LinkedResource? resource = files.Resources.Find(r => r.Name == target.Owner);
        int index = resource?.Operations.FindIndex(o => o.Nickname.Value == target.Member) ?? -1;
        if (index < 0 || correction.Add is not null)
        {
            return;
        }

        DocOperation operation = resource!.Operations[index];
        DocOperation corrected = target.Parameter is not null ? CorrectParameter(correction, operation)
            : correction.Path is { } path ? CorrectPath(path, operation)
            : operation;
        if (target.Parameter is null)
        {
            corrected = corrected with
            {
                Nickname = Rename(correction, corrected.Nickname, resource.Operations.Select(o => o.Nickname)),
                Returns = correction.Type ?? corrected.Returns,
            };
        }

        if (target.Parameter is null && correction.Remark is { } remark)
        {
            corrected = corrected with { Remark = remark };
        }

        resource.Operations[index] = corrected;
    }

    private void CorrectModel(DocCorrection correction, LinkedModel model)
    {
        if (correction.Target.Member is { } property)
        {
            CorrectProperty(correction, model, property);
        }
        else if (correction.Name is { } name)
        {
            models.Rename(model, name, correction.Span);
        }
    }

    // One that the element's neighbours have already is refused.
    private DocName Rename(DocCorrection correction, DocName name, IEnumerable<DocName> scope)
    {
        if (correction.Name is not { } becomes)
        {
            return name;
        }

        if (scope.Select(n => (DocName?)n).FirstOrDefault(n => n!.Value.Value != name.Value && n.Value.Pascal == becomes) is { } other)
        {
            log.Report(DiagnosticKinds.NameCollision, correction.Span, name.Value, becomes, other.Value);
            return name;
        }

        return name with { Given = becomes };
    }

    private void CorrectProperty(DocCorrection correction, LinkedModel model, string name)
    {
        int index = model.Properties.FindIndex(p => p.Name.Value == name);
        if (index >= 0)
        {
            DocProperty property = model.Properties[index];
            DocType type = correction.Type ?? property.Type;
            if (HasFlaw(correction, FlawOfValue(correction, type, property.Values)))
            {
                return;
            }

            model.Properties[index] = property with
            {
                Name = Rename(correction, property.Name, model.Properties.Select(p => p.Name)),
                Type = type,
                Required = correction.Required ?? property.Required,
                Values = property.Values with { Names = correction.ValueNames ?? property.Values.Names },
                Duration = correction.Duration ?? (IsWhole(type) ? property.Duration : null),
            };
            Move(model, index, correction.After);
        }
        else if (correction.Add is { } added)
        {
            added = added with { Name = added.Name with { Given = correction.Name } };
            string becomes = added.Name.Pascal;
            string? other = model.Properties.FirstOrDefault(p => p.Name.Pascal == becomes)?.Name.Value;
            if (other is null)
            {
                model.Properties.Add(added);
                Move(model, model.Properties.Count - 1, correction.After);
            }
            else
            {
                log.Report(DiagnosticKinds.NameCollision, correction.Span, name, becomes, other);
            }
        }
    }

    // The order in which a server writes its JSON, which not every reader ignores.
    private static void Move(LinkedModel model, int index, string? after)
    {
        DocProperty property = model.Properties[index];
        int before = model.Properties.FindIndex(p => p.Name.Value == after);
        if (before >= 0 && before != index)
        {
            model.Properties.RemoveAt(index);
            model.Properties.Insert(before < index ? before + 1 : before, property);
        }
    }

    private DocOperation CorrectParameter(DocCorrection correction, DocOperation operation)
    {
        List<DocParameter> parameters = operation.Parameters.ToList();
        int index = parameters.FindIndex(p => p.Name.Value == correction.Target.Parameter);
        if (index < 0)
        {
            return operation;
        }

        DocParameter parameter = parameters[index];
        DocType type = correction.Type ?? parameter.Type;
        if (HasFlaw(correction, FlawOfPlace(correction, parameter, parameters))
            || HasFlaw(correction, FlawOfValue(correction, type, parameter.Values, parameter.AllowMultiple)))
        {
            return operation;
        }

        parameters[index] = parameter with
        {
            Name = Rename(correction, parameter.Name, parameters.Select(p => p.Name)),
            Type = type,
            Required = correction.Required ?? parameter.Required,
            IsArgument = correction.IsArgument || parameter.IsArgument,
            Location = correction.Body ?? parameter.Location,
            Values = parameter.Values with { Names = correction.ValueNames ?? parameter.Values.Names },
            IsNewId = correction.IsNewId || parameter.IsNewId,
            IsFormAssumed = correction.Body is null && parameter.IsFormAssumed,
            Duration = correction.Duration ?? (IsWhole(type) ? parameter.Duration : null),
        };
        return operation with { Parameters = parameters.ToEquatableArray() };
    }

    private bool HasFlaw(DocCorrection correction, (string Member, string Rule)? flaw)
    {
        if (flaw is not { } found)
        {
            return false;
        }

        log.Report(DiagnosticKinds.MisplacedCorrection, correction.Span, found.Member, correction.Target.ToString(), found.Rule);
        return true;
    }

    private static (string Member, string Rule)? FlawOfPlace(DocCorrection correction, DocParameter parameter, List<DocParameter> all)
    {
        if (correction.Body is not null && parameter.Location == ApiParameterLocation.Path)
        {
            return ("body", "the parameter is a part of the path");
        }

        if (correction.IsArgument && (correction.Required ?? parameter.Required))
        {
            return ("argument", "the parameter is required");
        }

        return correction.Body == ApiParameterLocation.Body && all.Any(p => p.Name.Value != parameter.Name.Value && BodyForms.IsInBody(p))
            ? ("body", "the body has other parameters too")
            : null;
    }

    private static (string Member, string Rule)? FlawOfValue(
        DocCorrection correction, DocType type, DocValues values, bool isMultiple = false)
    {
        if (correction.Duration is not null && (isMultiple || !IsWhole(type)))
        {
            return ("unit", isMultiple ? "several values cannot be durations" : $"a duration needs the type int or long, not '{type.Text}'");
        }

        return correction.ValueNames is not null && (values.List.Count == 0 || type.Text != "string")
            ? ("valueNames", "there is no list of values")
            : null;
    }

    private static bool IsWhole(DocType type) => type.Text is "int" or "long";

    // The parameters that the new path holds travel in it from now on. An optional one can do so only if the client
    // has a value for it anyway.
    private DocOperation CorrectPath(DocName path, DocOperation operation)
    {
        List<DocParameter> parameters = operation.Parameters.ToList();
        ApiPath? template = ApiPath.TryParse(path.Value, out string flaw);
        string[] names = template?.Parameters.ToArray() ?? [];
        foreach (string name in names)
        {
            int index = parameters.FindIndex(p => p.Name.Value == name);
            if (index < 0)
            {
                flaw = "the operation has no parameter '" + name + "'";
                continue;
            }

            DocParameter parameter = parameters[index];
            bool isNewId = parameter.IsNewId || NewIds.IsNewId(operation, parameter);
            if (!parameter.Required && !isNewId)
            {
                flaw = "the parameter '" + name + "' is optional, and the client has no value for it";
            }

            parameters[index] = parameter with { Location = ApiParameterLocation.Path, IsNewId = isNewId };
        }

        if (flaw.Length == 0
            && parameters.Find(p => p.Location == ApiParameterLocation.Path && !names.Contains(p.Name.Value)) is { } lost)
        {
            flaw = "the path parameter '" + lost.Name.Value + "' has no place in it";
        }

        if (flaw.Length > 0)
        {
            log.Report(DiagnosticKinds.MisplacedCorrection, path.Span, path.Value, operation.Nickname.Value, flaw);
            return operation;
        }

        return operation with { Path = new DocPath(template!, path.Span), Parameters = parameters.ToEquatableArray() };
    }

    // Only those that something refers to, and in the resource that refers to them: a version that lacks the one has no
    // use for the other. An added model may refer to another one.
    private void AddModels()
    {
        bool isAdded = true;
        while (isAdded)
        {
            isAdded = false;
            foreach (LinkedResource resource in files.Resources)
            {
                foreach (string name in ReferencesOf(resource.Name).Distinct().ToList())
                {
                    if (!models.Contains(name) && _addable.TryGetValue(name, out DocCorrection? correction))
                    {
                        _addable.Remove(name);
                        models.Add(resource.Name, correction.AddModel!);
                        isAdded = true;
                    }
                }
            }
        }
    }

    private IEnumerable<string> ReferencesOf(string resource) => files.Resources
        .Where(r => r.Name == resource)
        .SelectMany(r => r.Operations)
        .SelectMany(o => o.Parameters.Select(p => p.Type).Concat([o.Returns]))
        .Concat(models.Models.Where(m => m.Resource == resource).SelectMany(m => m.Properties).Select(p => p.Type))
        .SelectMany(type => ModelsIn(type));

    private bool AreTypesKnown(DocCorrection correction)
    {
        IEnumerable<DocType> types = correction.AddModel?.Properties.Select(p => p.Type) ?? [];
        types = types.Concat(new[] { correction.Type, correction.Add?.Type }.OfType<DocType>());
        bool areKnown = true;
        foreach (DocType type in types)
        {
            if (ModelsIn(type).FirstOrDefault(name => !models.Contains(name) && !_addable.ContainsKey(name)) is null)
            {
                continue;
            }

            areKnown = false;
            if (files.IsComplete)
            {
                log.Report(DiagnosticKinds.UnknownCorrectionType, type.Span, type.Text);
            }
        }

        return areKnown;
    }

    private IEnumerable<string> ModelsIn(DocType type)
    {
        ApiTypeRef? parsed = TypeNotation.Parse(type.Text, models.Contains, type.IsCorrection);
        while (parsed?.Element is { } element)
        {
            parsed = element;
        }

        return parsed?.Model is { } model ? [model] : [];
    }
}
