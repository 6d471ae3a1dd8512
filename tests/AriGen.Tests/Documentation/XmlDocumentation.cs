using System.Reflection;
using System.Xml.Linq;

namespace AriGen.Tests.Documentation;

/// <summary>The XML documentation of an assembly.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    public XmlDocumentation(Assembly assembly)
        => _members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value);

    public XElement? Of(Type type) => _members.GetValueOrDefault("T:" + Name(type));

    public XElement? Of(PropertyInfo property) => _members.GetValueOrDefault($"P:{Name(property.DeclaringType!)}.{property.Name}");

    public XElement? Of(FieldInfo field) => _members.GetValueOrDefault($"F:{Name(field.DeclaringType!)}.{field.Name}");

    public XElement? Of(MethodBase method)
    {
        string parameters = string.Join(',', method.GetParameters().Select(parameter => Name(parameter.ParameterType)));
        string result = method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion ? "~" + Name(conversion.ReturnType) : "";
        return _members.GetValueOrDefault($"M:{Name(method.DeclaringType!)}.{method.Name.Replace('.', '#')}{(parameters.Length == 0 ? "" : $"({parameters})")}{result}");
    }

    public static bool HasText(XElement? element) => !string.IsNullOrWhiteSpace(element?.Value);

    /// <summary>Returns the documentation ID of a type.</summary>
    private static string Name(Type type)
    {
        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (!type.IsGenericType)
        {
            return type.FullName!.Replace('+', '.');
        }

        string bare = type.GetGenericTypeDefinition().FullName!;
        return $"{bare[..bare.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(Name))}}}";
    }
}
