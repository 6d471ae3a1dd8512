using System.Collections.Generic;
using System.Linq;

namespace AriGen.Emit;

/// <summary>
/// Emits the whole code. The pipeline of the compiler calls the emitters individually instead, to emit only changed files again.
/// </summary>
public static class CodeEmitter
{
    public static IEnumerable<EmittedFile> Emit(CodeModel code, EmitSettings settings)
        => new[]
            {
                new ClientEmitter(settings).Emit(code.Client),
                new EventsEmitter(settings).Emit(code.Events),
                new ResolverEmitter(settings).Emit(code.Json),
            }
            .Concat(code.Resources.SelectMany(resource => Resource(resource, settings)))
            .Concat(code.Handles.Select(new HandleEmitter(settings).Emit))
            .Concat(code.Models.SelectMany(group => group.Models).SelectMany(model => Model(model, settings)))
            .Concat(code.Values.Select(new ValueEmitter(settings).Emit));

    /// <summary>Emits the class of a resource and the options of its operations.</summary>
    public static IEnumerable<EmittedFile> Resource(ResourceCode resource, EmitSettings settings)
    {
        yield return new ResourceEmitter(settings).Emit(resource);
        foreach (OperationCode operation in resource.Operations.Where(operation => operation.OptionsType is not null))
        {
            yield return new OptionsEmitter(settings).Emit(resource, operation);
        }
    }

    /// <summary>Emits a model with its reader and writer.</summary>
    public static IEnumerable<EmittedFile> Model(ModelCode model, EmitSettings settings)
    {
        yield return new ModelEmitter(settings).Emit(model);
        yield return new ModelJsonEmitter(settings).Emit(model);
    }
}
