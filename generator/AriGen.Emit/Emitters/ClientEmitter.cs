using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>Emits the client: one property per resource, one method per handle.</summary>
public sealed class ClientEmitter(EmitSettings settings)
{
    private readonly FileFrame _frame = new(settings);

    public EmittedFile Emit(ClientCode client)
    {
        CodeWriter code = _frame.Begin();
        code.Summary($"Client for the ARI of one Asterisk server, generated from ARI {DocWriter.Text(client.ApiVersion)}.")
            .Remarks("Thread-safe. Create one client and reuse it.")
            .Line(FileFrame.GeneratedCode)
            .Open($"{_frame.Visibility} sealed partial class {GeneratedTypeNames.Client} : {CSharp.AriGen}.AriClientBase");

        EmitConstructor(code, client);
        foreach (ClientGroupCode group in client.Groups)
        {
            code.Line().Summary(group.Description).Line($"public {group.Class} {group.Property} {{ get; }}");
        }

        foreach (ClientHandleCode handle in client.Handles)
        {
            EmitHandle(code, handle);
        }

        return new EmittedFile($"{GeneratedTypeNames.Client}.g.cs", code.Close().ToString());
    }

    private void EmitConstructor(CodeWriter code, ClientCode client)
    {
        code.Summary("Initializes a new instance. No request is sent.")
            .Param("options", "The server's address, the credentials and the client's settings.")
            .Exception("global::System.ArgumentException", "An option is invalid.")
            .Line($"public {GeneratedTypeNames.Client}({CSharp.AriGen}.AriClientOptions options)")
            .Indent().Line($": base(options, {_frame.Full(client.EventsClass)}.Types)").Outdent()
            .Open();
        foreach (ClientGroupCode group in client.Groups)
        {
            code.Line($"{group.Property} = new {group.Class}(Connection);");
        }

        code.Close();
    }

    private void EmitHandle(CodeWriter code, ClientHandleCode handle)
    {
        string arguments = string.Join(", ", handle.Parameters);
        string model = $"<see cref=\"{_frame.Full(handle.Model)}\"/>";
        code.Line().Summary($"Creates a handle for a {model}. No request is sent.");
        foreach (string parameter in handle.Parameters)
        {
            code.Param(parameter, handle.Parameters.Count > 1 ? "A part of the ID." : $"The ID. The {model} need not exist yet.");
        }

        code.Returns($"A handle for the {model}.");

        code.Line($"public {handle.Class} {handle.Method}({string.Join(", ", handle.Parameters.Select(parameter => $"string {parameter}"))})")
            .Indent().Line($"=> new {handle.Class}(this, {arguments});").Outdent();

        if (handle.ModelIds.Count == 0)
        {
            return;
        }

        string argument = CSharpName.Camel(handle.Model);
        code.Line().Summary($"Creates a handle for a {model}. No request is sent.")
            .Param(argument, "The model to take the ID from, for example out of an event.")
            .Returns($"A handle for the {model}.")
            .Open($"public {handle.Class} {handle.Method}({_frame.Full(handle.Model)} {argument})")
            .Line($"global::System.ArgumentNullException.ThrowIfNull({argument});")
            .Line($"return new {handle.Class}(this, {string.Join(", ", handle.ModelIds.Select(id => $"{argument}.{id}"))});")
            .Close();
    }
}
