using System.Reflection;
using System.Text.Json.Nodes;

namespace AriGen.Tests.Sdks;

/// <summary>The generated method of an operation.</summary>
internal sealed class GeneratedMethod(MethodInfo method)
{
    private readonly ParameterInfo[] _parameters = method.GetParameters();

    public string Name => method.Name;

    /// <summary>The required parameters.</summary>
    public ParameterInfo[] Required => [.. _parameters.Where(parameter => !parameter.HasDefaultValue)];

    /// <summary>The options record; <see langword="null"/> if there are no optional parameters.</summary>
    public Type? OptionsType
        => _parameters.SingleOrDefault(parameter => parameter.Name == "options") is { } options ? options.ParameterType : null;

    public IReadOnlyDictionary<string, PropertyInfo> Options
        => (OptionsType?.GetProperties() ?? []).ToDictionary(property => property.Name, WireName.Comparer);

    public Type ReturnType => method.ReturnType;

    public ParameterInfo[] Parameters => _parameters;

    /// <summary>Calls the method with the values of its parameters, by name.</summary>
    public Task Invoke(object target, IReadOnlyDictionary<string, JsonNode> values)
        => Invoke(
            target,
            parameter => Wire(values, parameter.Name!) is { } name ? ClrValue.Of(parameter.ParameterType, values[name], name) : null,
            values);

    /// <summary>Calls the method with its required arguments.</summary>
    public Task Invoke(object target, Func<ParameterInfo, object?> required, IReadOnlyDictionary<string, JsonNode> optional)
    {
        object?[] arguments = [.. _parameters.Select(parameter => parameter switch
        {
            { Name: "options" } => OptionsOf(optional),
            { HasDefaultValue: true } => TestContext.Current.CancellationToken,
            _ => required(parameter),
        })];
        return (Task)method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    private object? OptionsOf(IReadOnlyDictionary<string, JsonNode> values)
    {
        KeyValuePair<string, PropertyInfo>[] given = [.. Options.Where(option => values.Keys.Contains(option.Key, WireName.Comparer))];
        if (given.Length == 0)
        {
            return null;
        }

        object options = Activator.CreateInstance(OptionsType!)!;
        foreach ((string name, PropertyInfo property) in given)
        {
            string wire = Wire(values, name)!;
            property.SetValue(options, ClrValue.Of(property.PropertyType, values[wire], wire));
        }

        return options;
    }

    /// <summary>Null for an argument that is left out.</summary>
    private static string? Wire(IReadOnlyDictionary<string, JsonNode> values, string name)
        => values.Keys.SingleOrDefault(key => WireName.Comparer.Equals(key, name));
}
