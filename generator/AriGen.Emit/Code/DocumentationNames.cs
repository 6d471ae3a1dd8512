using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>
/// Finds the C# name for a name of the api-docs, as XML of a documentation comment. The nearest goes first: the method's own parameters,
/// the operations of its resource, models. An operation of another resource needs its resource's name, as in <c>channels.dial</c>, except
/// in a model. An ambiguous name is not found.
/// </summary>
internal sealed class DocumentationNames
{
    private const string StartApp = $"<see cref=\"{CSharp.AriGen}.AriClientBase.{GeneratedTypeNames.StartApp}(string, {CSharp.CancellationToken})\"/>";

    private readonly ILookup<string, string> _anywhere;
    private readonly ILookup<string, string> _operations;
    private readonly Dictionary<string, ILookup<string, string>> _ofGroup;
    private readonly Dictionary<string, string> _classes;
    private readonly Dictionary<string, ModelCode> _models;
    private readonly Dictionary<string, ValueCode> _values;

    public DocumentationNames(ApiModel api, CodeModel code)
    {
        var methods = new List<(string Group, string Name, string Reference)>();
        var qualified = new List<(string Name, string Reference)>();
        foreach ((ApiResource resource, ResourceCode group) in api.Resources.Zip(code.Resources, (resource, group) => (resource, group)))
        {
            foreach (OperationCode operation in group.Operations)
            {
                string method = See($"{group.Class}.{operation.Method}");
                methods.Add((group.Class, Bare(operation.Id), method));
                qualified.Add((operation.Id, method));
            }

            foreach (ApiCapability capability in resource.FindCapabilities().Where(capability => capability.IdForm is not null))
            {
                OperationCode shared = group.Operations.First(operation => Bare(operation.Id) == capability.Operation.Nickname);
                methods.Add((group.Class, capability.IdForm!.Nickname, See($"{group.Class}.{shared.Method}")));
            }

            methods.AddRange(resource.Operations
                .Where(operation => operation.IsWebSocket)
                .Select(operation => (group.Class, operation.Nickname, StartApp)));
        }

        ModelCode[] models = code.Models.SelectMany(group => group.Models).ToArray();
        _models = models.ToDictionary(model => model.Name, StringComparer.Ordinal);
        _values = code.Values.ToDictionary(value => value.Name, StringComparer.Ordinal);
        _classes = code.Resources.ToDictionary(resource => resource.Folder, resource => resource.Class, StringComparer.Ordinal);
        _ofGroup = methods.GroupBy(method => method.Group).ToDictionary(
            group => group.Key,
            group => group.ToLookup(method => method.Name, method => method.Reference, StringComparer.Ordinal),
            StringComparer.Ordinal);
        _operations = methods.Distinct().ToLookup(method => method.Name, method => method.Reference, StringComparer.Ordinal);
        _anywhere = models
            .Select(model => (Name: model.WireName, Reference: See(model.Name)))
            .Concat(models.SelectMany(model => model.Own
                .Select(property => (Name: $"{model.WireName}.{property.WireName}", Reference: See($"{model.Name}.{property.Name}")))))
            .Concat(qualified)
            .Distinct()
            .ToLookup(pair => pair.Name, pair => pair.Reference, StringComparer.Ordinal);
    }

    /// <summary>The class of a resource group, by the client's property.</summary>
    public string ClassOf(string property) => _classes[property];

    /// <summary>A name that needs no context: a model, a member after its model, an operation after its resource, a literal.</summary>
    public string? Qualified(string name) => name is "true" or "false" or "null" ? $"<see langword=\"{name}\"/>" : Only(_anywhere[name]);

    public Func<string, string?> OfGroup(string group)
        => name => (_ofGroup.TryGetValue(group, out ILookup<string, string>? methods) ? Only(methods[name]) : null) ?? Qualified(name);

    public Func<string, string?> OfMethod(OperationCode operation, string group, HandleCode? handle) => name
        => handle?.Ids.FirstOrDefault(id => id.WireName == name) is { } id ? See($"{handle.Class}.{id.Property}")
            : Argument(operation, name) is { } argument ? $"<paramref name=\"{argument}\"/>"
            : Option(operation, name) ?? OfGroup(group)(name);

    /// <summary>In the record of the optional parameters, the method's arguments can only be named.</summary>
    public Func<string, string?> OfOptions(OperationCode operation, string group) => name
        => Argument(operation, name) is { } argument ? $"<c>{argument}</c>"
            : Option(operation, name) ?? OfGroup(group)(name);

    public Func<string, string?> OfModel(ModelCode model) => name => Property(model, name) ?? Anywhere(name);

    /// <summary>A well-known value of an open value type.</summary>
    public string? OfValue(string type, string name)
        => _values.TryGetValue(type, out ValueCode? value) && value.Members.FirstOrDefault(member => member.WireValue == name) is { } found
            ? See($"{type}.{found.Name}")
            : null;

    private string? Anywhere(string name) => Qualified(name) ?? Only(_operations[name]);

    private static string? Argument(OperationCode operation, string name)
        => operation.Required.FirstOrDefault(parameter => parameter.WireName == name)?.Argument.TrimStart('@');

    private static string? Option(OperationCode operation, string name)
        => operation.Parameters.FirstOrDefault(parameter => !parameter.IsRequired && parameter.WireName == name) is { } option
            ? See($"{operation.OptionsType}.{option.Property}")
            : null;

    // A reference to an inherited property names the record that declares it.
    private string? Property(ModelCode model, string name)
    {
        for (ModelCode? owner = model; owner is not null; owner = owner.Base is null ? null : _models[owner.Base])
        {
            if (owner.Own.FirstOrDefault(property => property.WireName == name) is { } found)
            {
                return See($"{owner.Name}.{found.Name}");
            }
        }

        return null;
    }

    private static string? Only(IEnumerable<string> found)
    {
        string[] distinct = found.Distinct().ToArray();
        return distinct.Length == 1 ? distinct[0] : null;
    }

    private static string See(string member) => $"<see cref=\"global::{DocWriter.Namespace}.{member}\"/>";

    // The nickname in an operation's id.
    private static string Bare(string id) => id.Substring(id.IndexOf('.') + 1);
}
