using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AriGen.Benchmarks;

/// <summary>
/// Measures the bytes of all objects in decoded events. It visits them by reflection and copies each object once, which allocates
/// exactly its size. A shared object counts once. Objects that existed before do not count: constants, empty lists and strings of
/// earlier events.
/// </summary>
internal static class OwnBytes
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = new();

    /// <summary>The bytes of events.</summary>
    /// <param name="events">The events.</param>
    /// <param name="earlier">Earlier events that were decoded from the same messages.</param>
    public static long Of(AriEvent[] events, AriEvent[] earlier)
    {
        var met = new HashSet<object>(ReferenceEqualityComparer.Instance);
        long bytes = 0;
        foreach (AriEvent item in earlier)
        {
            Visit(item, met, ref bytes);
        }

        bytes = 0;
        foreach (AriEvent item in events)
        {
            Visit(item, met, ref bytes);
        }

        return bytes;
    }

    private static void Visit(object item, HashSet<object> met, ref long bytes)
    {
        if (item is Type or Delegate || !met.Add(item))
        {
            return;
        }

        bytes += SizeOf(item);
        if (item is Array array)
        {
            VisitElements(array, met, ref bytes);
        }
        else if (item is not string)
        {
            VisitFields(item, met, ref bytes);
        }
    }

    private static void VisitElements(Array array, HashSet<object> met, ref long bytes)
    {
        if (array.GetType().GetElementType()!.IsPrimitive)
        {
            return;
        }

        foreach (object? element in array)
        {
            VisitValue(element, met, ref bytes);
        }
    }

    private static void VisitFields(object item, HashSet<object> met, ref long bytes)
    {
        foreach (FieldInfo field in Fields.GetOrAdd(item.GetType(), FieldsOf))
        {
            VisitValue(field.GetValue(item), met, ref bytes);
        }
    }

    private static void VisitValue(object? value, HashSet<object> met, ref long bytes)
    {
        if (value is ValueType)
        {
            // A value is stored in its owner; only the objects that it refers to have their own bytes.
            VisitFields(value, met, ref bytes);
        }
        else if (value is not null)
        {
            Visit(value, met, ref bytes);
        }
    }

    private static long SizeOf(object item)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        object copy = item is string text ? new string(text.AsSpan()) : Copy(item);
        long after = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(copy);
        return after - before;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "MemberwiseClone")]
    private static extern object Copy(object item);

    private static FieldInfo[] FieldsOf(Type type)
    {
        var fields = new List<FieldInfo>();
        for (Type? level = type; level is not null; level = level.BaseType)
        {
            fields.AddRange(level.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(field => !field.FieldType.IsPrimitive && !field.FieldType.IsPointer && !field.FieldType.IsEnum));
        }

        return [.. fields];
    }
}
