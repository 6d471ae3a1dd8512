using System.Reflection;

namespace AriGen.Generator.Tests;

/// <summary>Words that generated code uses, or that have a meaning in C#.</summary>
internal static class AdversarialWords
{
    private const string Keywords =
        "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event "
        + "explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null "
        + "object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static "
        + "string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while";

    private const string ContextualKeywords =
        "add alias allows and args ascending async await by descending dynamic equals extension field file from get global group init into "
        + "join let managed nameof nint not notnull nuint on or orderby partial record remove required scoped select set unmanaged value var "
        + "when where with yield _";

    private const string SystemNames =
        "System Text Json Collections Generic Threading Tasks Net Http CodeDom Compiler Globalization Serialization Metadata Microsoft "
        + "String Object Int32 Boolean Double DateTimeOffset TimeSpan Uri Type Task CancellationToken Timeout HttpMethod Exception "
        + "ArgumentException ArgumentNullException Nullable ReadOnlySpan MemoryExtensions Encoding CultureInfo IReadOnlyList "
        + "IReadOnlyDictionary Dictionary List Action Func Attribute GeneratedCode JsonConverter JsonSerializerOptions Utf8JsonReader "
        + "Utf8JsonWriter JsonTokenType IEquatable StringBuilder Math Enum Delegate Array ValueType Index Range Lazy Version";

    private const string Members =
        "Equals GetHashCode ToString GetType ReferenceEquals MemberwiseClone Finalize EqualityContract PrintMembers Clone Deconstruct "
        + "RawJson Type Length Item Count Dispose op_Equality op_Inequality op_Implicit get_Type set_Type get_Id";

    private const string GeneratedNames =
        "AriGen AriClient AriJson AriEventsJson Resolver Options Read Write Empty Decode From Members Members_ Value Values Id Ids Client Handle "
        + "Resource Channel Channels Event Events Message reader json writer member item text type options request cancellationToken client "
        + "connection model message id GetTypeInfo Simulator Hosting Audio Runtime";

    private const string OddNames = "1 2nd 电话 电话Json ſ ǅ K éa a‿b x_ X_ __ a__b App_ a.b a-b *";

    /// <summary>All words.</summary>
    public static string[] All { get; } =
    [
        .. string.Join(' ', Keywords, ContextualKeywords, SystemNames, Members, GeneratedNames, OddNames).Split(' ')
            .Concat(typeof(AriClientBase).Assembly.GetExportedTypes().Select(type => type.Name.Split('`')[0]))
            .Concat(typeof(AriClientBase)
                .GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(member => member.Name))
            .Where(word => !word.StartsWith('.'))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The suffixes that the generator appends to names.</summary>
    public static string[] Endings { get; } =
        ["Json", "Handle", "Resource", "Options", "Async", "Value", "Values", "Model", "Group", "Set", "Ref", "State", "Id", "s", "_", "1", "Last_"];
}
