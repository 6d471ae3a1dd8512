using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis.Text;

namespace AriGen.Generator.Tests;

/// <summary>
/// Finds the objects that values reference, by reflection on all fields. The compiler keeps the values of the pipeline, and with them
/// all objects that they reference.
/// </summary>
internal static class HeldObjects
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = [];

    /// <summary>Finds objects that belong to a compilation and would keep it alive.</summary>
    public static IEnumerable<Type> OfOneCompilation(IEnumerable<object> values)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>(values);
        while (open.TryPop(out object? current))
        {
            if (IsPlain(current.GetType()) || !seen.Add(current))
            {
                continue;
            }

            if (current is ISymbol or Compilation or SyntaxNode or SyntaxTree or AdditionalText or SemanticModel or Location or Diagnostic)
            {
                yield return current.GetType();
                continue;
            }

            foreach (object held in Held(current))
            {
                open.Push(held);
            }
        }
    }

    private static IEnumerable<object> Held(object value)
        => value is Array array
            ? array.Cast<object?>().OfType<object>()
            : FieldsOf(value.GetType()).Select(field => field.GetValue(value)).OfType<object>();

    private static FieldInfo[] FieldsOf(Type type) => Fields.GetOrAdd(type, static type =>
    {
        var fields = new List<FieldInfo>();
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            fields.AddRange(current
                .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(field => !IsPlain(field.FieldType)));
        }

        return [.. fields];
    });

    private static bool IsPlain(Type type)
        => type.IsPrimitive || type.IsEnum || type.IsPointer || type == typeof(string)
            || typeof(Type).IsAssignableFrom(type) || typeof(SourceText).IsAssignableFrom(type);
}
