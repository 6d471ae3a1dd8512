using static AriGen.Spec.Tests.Comparison.ModelEdits;

namespace AriGen.Spec.Tests.Comparison;

/// <summary>Edits by number, each of which leaves a model that can be generated.</summary>
internal static class RandomEdits
{
    private static readonly ApiTypeRef[] Types =
    [
        Type(ApiTypeKind.String), Type(ApiTypeKind.Int), Type(ApiTypeKind.Long), Type(ApiTypeKind.Double), Type(ApiTypeKind.Boolean),
        Type(ApiTypeKind.Date), ListOf(ApiTypeKind.String), new(ApiTypeKind.Model, "Mailbox"), Type(ApiTypeKind.Json),
    ];

    public static ApiModel Apply(ApiModel model, int kind, int place, int choice)
    {
        ApiOperation[] operations = [.. model.Resources.SelectMany(r => r.Operations)];
        ApiOperation operation = operations[place % operations.Length];
        ApiType type = model.Types[place % model.Types.Count];
        ApiParameter? parameter = operation.Parameters.Count == 0 ? null : operation.Parameters[choice % operation.Parameters.Count];
        ApiProperty? property = type.Properties.Count == 0 ? null : type.Properties[choice % type.Properties.Count];
        string name = "extra" + choice;
        return kind switch
        {
            < 6 => EditOperation(model, operation, kind, choice, name),
            < 14 when parameter is not null => model.EditParameter(
                operation.Resource, operation.Nickname, parameter.Name, p => EditParameter(p, kind, choice)),
            14 when type.Properties.All(p => p.Name != name) => model.AddProperty(type.Name, Property(name, Types[choice % 6].Kind, choice % 2 == 0)),
            > 14 and < 20 when property is not null => model.EditProperty(type.Name, property.Name, p => EditProperty(p, kind, choice)),
            20 when type is { Base: "Event", SubTypes.Count: 0 } => model.RemoveType(type.Name),
            21 when type is { Base: "Event", SubTypes.Count: 0 } => model.Reparent(type.Name, "StasisStart" == type.Name ? null : "StasisStart"),
            _ => model,
        };
    }

    private static ApiModel EditOperation(ApiModel model, ApiOperation operation, int kind, int choice, string name)
    {
        if (operation.Parameters.Any(p => p.Name == name))
        {
            return model;
        }

        return kind switch
        {
            0 => model.EditOperation(operation.Resource, operation.Nickname, _ => null),
            1 => model.EditResource(operation.Resource, r => r.Operations.Any(o => o.Nickname == name) ? r
                : Append(r, operation with { Nickname = name, Path = ApiPath.Parse(operation.Path + "/" + name) })),
            2 => model.AddParameter(operation.Resource, operation.Nickname, Query(name, Types[choice % 6].Kind, choice % 2 == 0)),
            3 => model.EditOperation(operation.Resource, operation.Nickname, o => o with { Path = ApiPath.Parse("/" + name + o.Path) }),
            4 => model.EditOperation(operation.Resource, operation.Nickname, o => o with { Method = choice % 2 == 0 ? "GET" : "POST" }),
            _ => model.EditOperation(operation.Resource, operation.Nickname, o => o with { Returns = Types[choice % Types.Length] }),
        };
    }

    private static ApiResource Append(ApiResource resource, ApiOperation operation)
        => resource with { Operations = resource.Operations.Append(operation).ToEquatableArray() };

    private static ApiParameter? EditParameter(ApiParameter p, int kind, int choice)
    {
        if (p.Location is ApiParameterLocation.Path or ApiParameterLocation.Body)
        {
            return p;
        }

        return kind switch
        {
            6 => null,
            7 => p with { Required = !p.Required, IsNewId = false },
            8 => p with { Type = Types[choice % 7], IsNewId = false },
            9 => p with { AllowMultiple = !p.AllowMultiple, IsNewId = false },
            10 => p with { Values = choice % 4 == 0 ? default : Words("a", "b", "v" + (choice % 4)), IsNewId = false },
            11 => p with { Values = p.Values.Skip(1).ToEquatableArray() },
            12 => p with { DefaultValue = "x", Range = new(choice, null) },
            _ => p with { Values = p.Values.Count == 0 ? default : p.Values.Append("more").Distinct().ToEquatableArray() },
        };
    }

    private static ApiProperty? EditProperty(ApiProperty p, int kind, int choice) => p.Name == "type" ? p : kind switch
    {
        15 => null,
        16 => p with { Required = !p.Required },
        17 => p with { Type = Types[choice % Types.Length] },
        18 => p with { Values = choice % 4 == 0 ? default : Words("a", "b", "v" + (choice % 4)) },
        _ => p with { Values = p.Values.Skip(choice % 2).Append("more").Distinct().ToEquatableArray() },
    };
}
