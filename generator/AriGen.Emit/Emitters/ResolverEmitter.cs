namespace AriGen.Emit;

/// <summary>Emits the JSON metadata of the generated types, for System.Text.Json without reflection.</summary>
public sealed class ResolverEmitter(EmitSettings settings)
{
    private readonly FileFrame _frame = new(settings);

    public EmittedFile Emit(JsonCode json)
    {
        const string Metadata = "global::System.Text.Json.Serialization.Metadata";
        CodeWriter code = _frame.Begin();
        code.Summary("JSON metadata of the generated types, for <see cref=\"global::System.Text.Json.JsonSerializer\"/> without reflection.")
            .Line(FileFrame.GeneratedCode)
            .Open($"{_frame.Visibility} sealed class {GeneratedTypeNames.Resolver} : {Metadata}.IJsonTypeInfoResolver")
            .Summary("The single instance, for a resolver chain.")
            .Line($"public static {GeneratedTypeNames.Resolver} Resolver {{ get; }} = new();")
            .Line()
            .Summary("Serializer options for the generated types only.")
            .Line("public static global::System.Text.Json.JsonSerializerOptions Options { get; } = new() { TypeInfoResolver = Resolver };")
            .Line()
            .Line($"private {GeneratedTypeNames.Resolver}()")
            .Open()
            .Close()
            .Line()
            .Line("/// <inheritdoc/>")
            .Open($"public {Metadata}.JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)");
        EmitChoice(code, $"{CSharp.AriGen}.AriEvent", $"{CSharp.Runtime}.AriEventConverter({_frame.Full(json.EventsClass)}.Types)");
        foreach (string own in new[] { $"{CSharp.AriGen}.UnknownEvent", $"{CSharp.AriGen}.AriGap" })
        {
            EmitChoice(code, own, $"{CSharp.Runtime}.AriModelConverter<{own}>()");
        }

        foreach (string model in json.Models)
        {
            string full = _frame.Full(model);
            EmitChoice(code, full, $"{CSharp.Runtime}.AriModelConverter<{full}>()");
            EmitChoice(code, $"{CSharp.Collections}.IReadOnlyList<{full}>", $"{CSharp.Runtime}.AriListConverter<{full}>()");
        }

        foreach (string value in json.Values)
        {
            string full = _frame.Full(value);
            EmitChoice(code, full, $"{CSharp.Runtime}.AriValueConverter<{full}>()");
        }

        code.Line("return null;").Close().Close();
        return new EmittedFile($"Json/{GeneratedTypeNames.Resolver}.g.cs", code.ToString());

        static void EmitChoice(CodeWriter code, string type, string converter)
            => code.Open($"if (type == typeof({type}))")
                .Line($"return {Metadata}.JsonMetadataServices.CreateValueInfo<{type}>(options, new {converter});")
                .Close()
                .Line();
    }
}
