using System.Linq;

namespace AriGen.Emit;

/// <summary>Emits the client: one property per resource, one method per handle.</summary>
public sealed class ClientEmitter(EmitSettings settings)
{
    private readonly FileFrame _frame = new(settings);

    public EmittedFile Emit(ClientCode client)
    {
        CodeWriter code = _frame.Begin();
        code.Summary($"Talks to one Asterisk, by the interface of ARI {client.ApiVersion}. Safe for use from many threads: make one and keep it.")
            .Line(FileFrame.GeneratedCode)
            .Open($"{_frame.Visibility} sealed partial class {TypeNames.Client} : {CSharp.AriGen}.AriClientBase");

        EmitConstructor(code, client);
        foreach (ClientGroupCode group in client.Groups)
        {
            code.Line().Summary(group.Description).Line($"public {group.Class} {group.Property} {{ get; }}");
        }

        foreach (ClientHandleCode handle in client.Handles)
        {
            EmitHandle(code, handle);
        }

        return new EmittedFile($"{TypeNames.Client}.g.cs", code.Close().ToString());
    }

    private void EmitConstructor(CodeWriter code, ClientCode client)
    {
        code.Summary("Makes a client. Nothing is sent yet.")
            .Param("options", "Where the server is and how to talk to it.")
            .Exception("global::System.ArgumentException", "An option has a value that it cannot have.")
            .Line($"public {TypeNames.Client}({CSharp.AriGen}.AriClientOptions options)")
            .Indent().Line($": base(options, {_frame.Full(client.EventsClass)}.Read)").Outdent()
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
        code.Line().Summary("A handle that carries the id, so that its operations need none. Nothing is sent.");
        foreach (string parameter in handle.Parameters)
        {
            code.Param(parameter, "What the handle stands for; it need not exist yet.");
        }

        code.Line($"public {handle.Class} {handle.Method}({string.Join(", ", handle.Parameters.Select(parameter => $"string {parameter}"))})")
            .Indent().Line($"=> new {handle.Class}(this, {arguments});").Outdent();

        if (handle.ModelIds.Count == 0)
        {
            return;
        }

        code.Line().Summary("A handle for what the server described. Nothing is sent.")
            .Param("model", "For example a member of an event.")
            .Open($"public {handle.Class} {handle.Method}({_frame.Full(handle.Model)} model)")
            .Line("global::System.ArgumentNullException.ThrowIfNull(model);")
            .Line($"return new {handle.Class}(this, {string.Join(", ", handle.ModelIds.Select(id => "model." + id))});")
            .Close();
    }
}
