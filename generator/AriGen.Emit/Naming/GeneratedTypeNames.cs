using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>The names of generated types.</summary>
internal sealed class GeneratedTypeNames
{
    /// <summary>The generated class that selects the type of an event.</summary>
    public const string Events = "AriEventsJson";

    /// <summary>The generated client.</summary>
    public const string Client = "AriClient";

    /// <summary>The method of the client that replaces the operation for the event WebSocket.</summary>
    public const string StartApp = "StartAppAsync";

    /// <summary>The generated class with the JSON metadata.</summary>
    public const string Resolver = "AriJson";

    // The types and namespaces of the runtime in the default namespace of the generated code.
    private static readonly string[] Runtime =
        [
            "Audio", "Hosting", "Runtime", "Simulator",
            "AriApiException", "AriBadRequestException", "AriDownload", "AriClientBase", "AriClientOptions", "AriConflictException", "AriEvent",
            "AriException", "AriForbiddenException", "AriGap", "AriGapReason", "AriInvalidStateException", "AriJsonException", "AriLimitExceededException",
            "AriNotFoundException", "AriNotInStasisException", "AriOutcomeUnknownException", "AriReconnectOptions",
            "AriRequestNotSentException", "AriServerErrorException", "AriUnauthorizedException", "AriUnexpectedResponseException", "AriUnprocessableException",
            "AriVariables", "JsonData", "OneOrMany", "StasisApp", "StasisAppOptions", "UnknownEvent", "VariableValue",
        ];

    // Files are named after types, and the compiler ignores case in file names.
    private readonly HashSet<string> _taken = new([.. Runtime, .. RecordMembers], StringComparer.OrdinalIgnoreCase)
    {
        Events, Client, Resolver, JsonCodeText.Members,
    };

    /// <summary>The members that every generated client has.</summary>
    public static IReadOnlyList<string> ClientMembers { get; } =
        [Client, "Connection", StartApp, "DisposeAsync", .. ObjectMembers];

    /// <summary>The members that every class has.</summary>
    public static IReadOnlyList<string> ObjectMembers
        => ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>The members that records and record structs have, or must not declare.</summary>
    public static IReadOnlyList<string> RecordMembers { get; } =
        ["Clone", "Deconstruct", "EqualityContract", "PrintMembers", .. ObjectMembers];

    /// <summary>
    /// Claims a name, and the name of the class that reads and writes the type. While either is taken, the suffix is appended.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="suffix">The suffix.</param>
    /// <param name="members">The predefined members of the type, which cannot have the name of the type.</param>
    public string Claim(string name, string suffix, params string[] members)
    {
        while (_taken.Contains(name) || _taken.Contains(Json(name)) || members.Contains(name))
        {
            name += suffix;
        }

        _taken.Add(name);
        _taken.Add(Json(name));
        return name;
    }

    /// <summary>
    /// Gets the name of the options record of an operation: <c>ChannelOriginateOptions</c>. The resource is not repeated if the nickname
    /// begins with it.
    /// </summary>
    public static string ForOptions(string resource, string nickname)
    {
        string singular = Singular(CSharpName.Pascal(resource));
        bool isSaid = nickname.StartsWith(singular, StringComparison.Ordinal)
            && (nickname.Length == singular.Length || char.IsUpper(nickname[singular.Length]));
        return (isSaid ? "" : singular) + nickname + "Options";
    }

    /// <summary>Gets the name of the class that reads and writes a type.</summary>
    public static string Json(string type) => type + "Json";

    /// <summary>Gets the singular of a name: <c>Channel</c> for <c>Channels</c>.</summary>
    public static string Singular(string plural)
    {
        if (plural.EndsWith("ies", StringComparison.Ordinal))
        {
            return plural.Substring(0, plural.Length - 3) + "y";
        }

        // In mailboxes, branches and classes, the plural adds an e.
        if (plural.Length > 4 && Array.Exists(["xes", "ches", "shes", "sses"], ending => plural.EndsWith(ending, StringComparison.Ordinal)))
        {
            return plural.Substring(0, plural.Length - 2);
        }

        bool strip = plural.EndsWith("s", StringComparison.Ordinal) && !plural.EndsWith("ss", StringComparison.Ordinal);
        return strip ? plural.Substring(0, plural.Length - 1) : plural;
    }
}
