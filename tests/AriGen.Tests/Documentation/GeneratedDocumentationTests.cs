using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace AriGen.Tests.Documentation;

/// <summary>The documentation of all public members of the SDK.</summary>
public sealed class GeneratedDocumentationTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Sdk = typeof(AriClient).Assembly;
    private static readonly XmlDocumentation Documentation = new(Sdk);

    [Fact]
    public void Each_type_is_documented()
        => Assert.DoesNotContain(Sdk.GetExportedTypes(), type => !HasSummary(Documentation.Of(type)));

    [Fact]
    public void Each_property_is_documented()
        => Assert.DoesNotContain(
            Members(type => type.GetProperties(Own)),
            property => !HasSummary(Documentation.Of(property)) && !IsParameterOfItsRecord(property));

    [Fact]
    public void Each_field_is_documented()
        => Assert.DoesNotContain(Members(type => type.GetFields(Own)), field => !field.IsSpecialName && !HasSummary(Documentation.Of(field)));

    [Fact]
    public void Each_method_and_constructor_is_documented()
        => Assert.DoesNotContain(Written(), method => !HasSummary(Documentation.Of(method)));

    [Fact]
    public void Each_parameter_is_documented()
    {
        int seen = 0;
        foreach (MethodBase method in Written().Where(method => !method.IsSpecialName || method.IsConstructor))
        {
            XElement documented = Documentation.Of(method)!;
            if (documented.Element("inheritdoc") is not null)
            {
                continue;
            }

            foreach (ParameterInfo parameter in method.GetParameters())
            {
                seen++;
                Assert.True(
                    XmlDocumentation.HasText(documented.Elements("param").SingleOrDefault(param => param.Attribute("name")!.Value == parameter.Name)),
                    $"{method.DeclaringType!.Name}.{method.Name}: {parameter.Name}");
            }
        }

        Assert.True(seen > 400, $"Only {seen} parameters.");
    }

    [Fact]
    public void Each_result_is_documented()
        => Assert.DoesNotContain(
            Written().OfType<MethodInfo>().Where(method => method.ReturnType.IsAssignableTo(typeof(Task))),
            method => !XmlDocumentation.HasText(Documentation.Of(method)!.Element("returns")));

    private static IEnumerable<T> Members<T>(Func<Type, IEnumerable<T>> of) => Sdk.GetExportedTypes().SelectMany(of);

    /// <summary>The methods and constructors in source code, without those that the compiler adds.</summary>
    private static IEnumerable<MethodBase> Written()
        => Members<MethodBase>(type => [.. type.GetMethods(Own), .. type.GetConstructors(Own)])
            .Where(method => !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !IsAccessor(method) && !IsImplied(method));

    private static bool IsAccessor(MethodBase method)
        => method.IsSpecialName && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal));

    /// <summary>Whether a constructor is implicit: the default one of a class, or the primary one of a record.</summary>
    private static bool IsImplied(MethodBase method)
        => method.IsConstructor && (method.GetParameters().Length == 0 || method.DeclaringType!.GetMethod("Deconstruct") is not null);

    private static bool HasSummary(XElement? documented)
        => XmlDocumentation.HasText(documented?.Element("summary")) || documented?.Element("inheritdoc") is not null;

    private static bool IsParameterOfItsRecord(PropertyInfo property)
        => Documentation.Of(property.DeclaringType!)!.Elements("param").Any(param => param.Attribute("name")!.Value == property.Name && XmlDocumentation.HasText(param));
}
