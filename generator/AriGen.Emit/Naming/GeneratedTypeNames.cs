using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>The names of generated types: how they are formed, and which are taken.</summary>
internal sealed class GeneratedTypeNames
{
    /// <summary>The generated class that tells events apart.</summary>
    public const string Events = "AriEventsJson";

    /// <summary>The generated client.</summary>
    public const string Client = "AriClient";

    /// <summary>The client's method that stands for the operation that opens the event WebSocket.</summary>
    public const string StartApp = "StartAppAsync";

    /// <summary>The generated class with the JSON metadata.</summary>
    public const string Resolver = "AriJson";

    // The runtime's own names in the namespace that the generated code shares by default, namespaces among them.
    private static readonly string[] Runtime =
        [
            "Audio", "Hosting", "Runtime", "Simulator",
            "AriApiException", "AriBadRequestException", "AriDownload", "AriClientBase", "AriClientOptions", "AriConflictException", "AriEvent",
            "AriException", "AriForbiddenException", "AriGap", "AriGapReason", "AriInvalidStateException", "AriJsonException", "AriLimitExceededException",
            "AriNotFoundException", "AriNotInStasisException", "AriOutcomeUnknownException", "AriReconnectOptions",
            "AriRequestNotSentException", "AriServerErrorException", "AriUnauthorizedException", "AriUnexpectedResponseException", "AriUnprocessableException",
            "AriVariables", "JsonData", "OneOrMany", "StasisApp", "StasisAppOptions", "UnknownEvent", "VariableValue",
        ];

    // A type's file has its name, and the compiler does not tell names of files apart by case.
    private readonly HashSet<string> _taken = new([.. Runtime, .. RecordMembers], StringComparer.OrdinalIgnoreCase)
    {
        Events, Client, Resolver, JsonCodeText.Members,
    };

    /// <summary>The members that the generated client has of itself.</summary>
    public static IReadOnlyList<string> ClientMembers { get; } =
        [Client, "Connection", StartApp, "DisposeAsync", .. ObjectMembers];

    /// <summary>The members that every class has.</summary>
    public static IReadOnlyList<string> ObjectMembers
        => ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>The members that records and record structs have, or may not have.</summary>
    public static IReadOnlyList<string> RecordMembers { get; } =
        ["Clone", "Deconstruct", "EqualityContract", "PrintMembers", .. ObjectMembers];

    /// <summary>Takes a name, and that of the class that reads and writes the type; where either is taken already, the suffix makes another.</summary>
    /// <param name="name">The name.</param>
    /// <param name="suffix">The suffix.</param>
    /// <param name="members">Members that the type has of itself: none of them can have the type's name.</param>
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

    /// <summary>The record of an operation's options: <c>ChannelOriginateOptions</c>. A nickname that begins with the resource does not say it twice.</summary>
    public static string ForOptions(string resource, string nickname)
    {
        string singular = Singular(CSharpName.Pascal(resource));
        bool isSaid = nickname.StartsWith(singular, StringComparison.Ordinal) && (nickname.Length == singular.Length || char.IsUpper(nickname[singular.Length]));
        return (isSaid ? "" : singular) + nickname + "Options";
    }

    /// <summary>The class that reads and writes a type.</summary>
    public static string Json(string type) => type + "Json";

    /// <summary>One of them: <c>Channels</c> gives <c>Channel</c>.</summary>
    public static string Singular(string plural)
    {
        if (plural.EndsWith("ies", StringComparison.Ordinal))
        {
            return plural.Substring(0, plural.Length - 3) + "y";
        }

        // Mailboxes, branches, classes: the e belongs to the plural.
        if (plural.Length > 4 && Array.Exists(["xes", "ches", "shes", "sses"], ending => plural.EndsWith(ending, StringComparison.Ordinal)))
        {
            return plural.Substring(0, plural.Length - 2);
        }

        bool strip = plural.EndsWith("s", StringComparison.Ordinal) && !plural.EndsWith("ss", StringComparison.Ordinal);
        return strip ? plural.Substring(0, plural.Length - 1) : plural;
    }
}
