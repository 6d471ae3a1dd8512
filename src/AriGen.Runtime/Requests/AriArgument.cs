using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AriGen.Runtime;

/// <summary>Argument checks of generated code. They run before anything is sent, because a missing value can crash a server.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class AriArgument
{
    /// <summary>Throws if a list is empty, or if a value of it is null or empty.</summary>
    /// <param name="values">The argument.</param>
    /// <param name="name">The argument's name.</param>
    /// <exception cref="ArgumentException">The list is empty, or a value is null or empty.</exception>
    public static void ThrowIfEmpty(OneOrMany<string> values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        ThrowIfNone(values.Count, name);
        foreach (string value in values)
        {
            ThrowIfBlank(value, name);
        }
    }

    /// <summary>Throws if a list is empty, or if a value of it is the default.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The argument.</param>
    /// <param name="name">The argument's name.</param>
    /// <exception cref="ArgumentException">The list is empty, or a value is the default.</exception>
    public static void ThrowIfEmpty<T>(OneOrMany<T> values, [CallerArgumentExpression(nameof(values))] string? name = null)
        where T : struct, IAriValue<T>
    {
        ThrowIfNone(values.Count, name);
        foreach (T value in values)
        {
            ThrowIfBlank(value.Value, name);
        }
    }

    /// <summary>Throws where the options give another ID than that of the handle.</summary>
    /// <param name="given">The ID in the options; <see langword="null"/> where they give none.</param>
    /// <param name="own">The handle's ID.</param>
    /// <param name="name">The argument's name.</param>
    /// <exception cref="ArgumentException">The two differ.</exception>
    public static void ThrowIfOtherId(string? given, string own, string name)
    {
        if (given is not null && given != own)
        {
            throw new ArgumentException($"The handle has the ID '{own}'. The options must give the same ID or none.", name);
        }
    }

    private static void ThrowIfNone(int count, string? name)
    {
        if (count == 0)
        {
            throw new ArgumentException("At least one value is required.", name);
        }
    }

    private static void ThrowIfBlank(string? value, string? name)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException("A value must not be null or empty.", name);
        }
    }
}
