using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>Emits the record of a model. <see cref="ModelJsonEmitter"/> emits its reader and writer.</summary>
public sealed class ModelEmitter(EmitSettings settings)
{
    private readonly FileFrame _frame = new(settings);

    public EmittedFile Emit(ModelCode model)
    {
        CodeWriter code = _frame.Begin();
        string modifiers = model.IsAbstract ? "abstract " : model.IsSealed ? "sealed " : "";
        string parent = model.Base ?? (model.IsEvent ? $"{CSharp.AriGen}.AriEvent" : "");
        code.Summary(model.Description)
            .Line(FileFrame.GeneratedCode)
            .Open($"{_frame.Visibility} {modifiers}partial record {model.Name}{(parent.Length == 0 ? "" : " : " + parent)}");

        bool first = true;
        if (model is { IsEvent: true, IsAbstract: false })
        {
            code.Line("/// <inheritdoc/>").Line($"public override string Type => {CSharp.Literal(model.WireName)};");
            first = false;
        }

        foreach (PropertyCode property in model.Own)
        {
            if (!first)
            {
                code.Line();
            }

            first = false;
            code.Summary(property.Documentation).Line(Declaration(property));
        }

        return new EmittedFile($"{(model.IsEvent ? "Events" : "Models")}/{model.Name}.g.cs", code.Close().ToString());
    }

    private static string Declaration(PropertyCode property)
    {
        string required = property.Required ? "required " : "";
        string nullable = property.IsNullable ? "?" : "";
        string initial = property.Required || property.IsNullable ? "" : property.Type.Kind switch
        {
            ApiTypeKind.List => " = [];",
            ApiTypeKind.Map => $" = {JsonCodeText.EmptyMap(property.Type)};",
            _ => " = new();",
        };
        return $"public {required}{property.Type.Name}{nullable} {property.Name} {{ get; init; }}{initial}";
    }
}
