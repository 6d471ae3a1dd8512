namespace AriGen.Spec;

/// <summary>All kinds of diagnostics. An id stays with its kind for ever; new kinds go to the end.</summary>
public static class DiagnosticKinds
{
    public static DiagnosticKind InvalidJson { get; } = Error(
        1, "The file is no valid JSON", "The file is no valid JSON: {0}");

    public static DiagnosticKind DuplicateKey { get; } = Error(
        2, "A key comes twice in one object", "The key '{0}' comes twice in this object; the first one counts");

    public static DiagnosticKind NotApiDoc { get; } = Error(
        3, "The file is no api-doc", "The file is neither a resource listing nor an api-doc of Swagger 1.1 or 1.2");

    public static DiagnosticKind MissingKey { get; } = Error(
        4, "A required key is missing", "The key '{0}' is missing here");

    public static DiagnosticKind MisspeltKey { get; } = Error(
        5, "A required key is misspelt", "There is no key '{0}' here; did you mean '{1}'?");

    public static DiagnosticKind WrongKind { get; } = Error(
        6, "A value is of the wrong kind", "The value of '{0}' must be {1}");

    public static DiagnosticKind UnknownType { get; } = Warning(
        7, "A type is unknown", "The type '{0}' is unknown; the value is carried as JSON{1}");

    public static DiagnosticKind UnknownModel { get; } = Error(
        8, "A model is not there", "There is no model '{0}'{1}");

    public static DiagnosticKind SubTypeCycle { get; } = Error(
        9, "A model inherits from itself", "'{0}' cannot be a sub-type of '{1}': it would inherit from itself");

    public static DiagnosticKind SubTypeOfTwo { get; } = Error(
        10, "A model has two parents", "'{0}' is already a sub-type of '{1}' and cannot be one of '{2}' too");

    public static DiagnosticKind NoDiscriminatorProperty { get; } = Error(
        11, "A discriminator names no property", "The discriminator '{0}' is no string property of '{1}'");

    public static DiagnosticKind DuplicateNickname { get; } = Error(
        12, "Two operations have one nickname", "The resource '{0}' already has an operation '{1}'");

    public static DiagnosticKind DuplicateRoute { get; } = Error(
        13, "A method and path come twice", "'{0} {1}' already belongs to the operation '{2}'");

    public static DiagnosticKind DuplicateParameter { get; } = Error(
        14, "A parameter comes twice", "The operation '{0}' already has a parameter '{1}'");

    public static DiagnosticKind ParameterNotInPath { get; } = Error(
        15, "A path parameter is not in the path", "The path '{0}' has no '{{{1}}}'");

    public static DiagnosticKind PlaceholderWithoutParameter { get; } = Error(
        16, "A hole in the path has no parameter", "The operation '{0}' has no path parameter for '{{{1}}}'");

    public static DiagnosticKind UnknownMethod { get; } = Error(
        17, "An HTTP method is unknown", "'{0}' is no HTTP method of the interface; it knows GET, POST, PUT, DELETE, PATCH, HEAD and OPTIONS");

    public static DiagnosticKind UnknownParamType { get; } = Error(
        18, "A paramType is unknown", "The paramType '{0}' is unknown; it is path, query, body, header or form");

    public static DiagnosticKind NameNotIdentifier { get; } = Info(
        19, "A name is not a C# identifier", "'{0}' is not a C# identifier; it becomes '{1}'");

    public static DiagnosticKind NameIsKeyword { get; } = Info(
        20, "A name is a C# keyword", "The argument for '{0}' is written '{1}', because its name is a keyword of C#");

    public static DiagnosticKind NoIdentifier { get; } = Error(
        21, "No identifier can be made of a name", "No C# identifier can be made of '{0}'");

    public static DiagnosticKind NameCollision { get; } = Error(
        22, "Two names become one C# name", "'{0}' becomes '{1}' in C#, and so does '{2}'");

    public static DiagnosticKind EmptyValueList { get; } = Error(
        23, "A list of allowable values is empty", "A LIST of allowable values needs at least one value");

    public static DiagnosticKind EmptyRange { get; } = Error(
        24, "A range is empty", "No number is at least {0} and at most {1}");

    public static DiagnosticKind RangeOnNonNumber { get; } = Error(
        25, "A range on a type without order", "A RANGE needs a number; '{0}' is of type '{1}'");

    public static DiagnosticKind ValueOfWrongType { get; } = Error(
        26, "A value is not of the type", "'{0}' is no value of the type '{1}'");

    public static DiagnosticKind UnknownValueType { get; } = Error(
        27, "A valueType is unknown", "The valueType '{0}' is unknown; it is LIST or RANGE");

    public static DiagnosticKind DefaultNotAllowed { get; } = Error(
        28, "A default is outside the allowable values", "The default '{0}' is not among the allowable values");

    public static DiagnosticKind BadErrorCode { get; } = Error(
        29, "An error code is no HTTP status", "'{0}' is no HTTP status from 100 to 599");

    public static DiagnosticKind DuplicateModel { get; } = Error(
        30, "A model is declared twice", "The model '{0}' is already declared in '{1}'");

    public static DiagnosticKind ListedWithoutFile { get; } = Error(
        31, "A listed resource has no file", "The listing names the resource '{0}', but no api-doc '{0}.json' is given");

    public static DiagnosticKind FileNotListed { get; } = Error(
        32, "A file is not listed", "The listing does not name the resource '{0}'; its api-doc is left out");

    public static DiagnosticKind NoListing { get; } = Error(
        33, "There is no listing", "The resource listing, resources.json, is not among the files");

    public static DiagnosticKind NoFiles { get; } = Error(
        34, "There are no files", "No api-docs are given: neither resources.json nor any api-docs/*.json");

    public static DiagnosticKind UnknownCorrectionMember { get; } = Error(
        35, "A correction has an unknown member", "A correction has no member '{0}'");

    public static DiagnosticKind UnreadableTarget { get; } = Error(
        36, "A correction's place is unreadable", "'{0}' is neither 'Model', 'Model.property', 'resource.operation' nor 'resource.operation(parameter)'");

    public static DiagnosticKind NoEvidence { get; } = Error(
        37, "A correction has no evidence", "The correction of '{0}' tells no evidence");

    public static DiagnosticKind UnknownCorrectionType { get; } = Error(
        38, "A correction's type is unknown", "The type '{0}' is unknown; the correction is left out");

    public static DiagnosticKind MisplacedCorrection { get; } = Error(
        39, "A correction does not fit its place", "'{0}' does not fit '{1}': {2}");

    public static DiagnosticKind MisspeltOptionalKey { get; } = Info(
        40, "An optional key looks misspelt", "The unknown key '{0}' is ignored; did you mean '{1}'?");

    public static DiagnosticKind OtherSwaggerVersion { get; } = Warning(
        41, "The Swagger version is another one", "The Swagger version '{0}' is not 1.x; the document is read as one of Asterisk's, which say 1.1 or 1.2");

    public static DiagnosticKind MalformedPath { get; } = Error(
        42, "A path is malformed", "The path '{0}' is malformed: {1}");

    public static DiagnosticKind SecondListing { get; } = Error(
        43, "There are two listings", "'{0}' is a resource listing already; are these the files of one version?");

    public static DiagnosticKind DuplicateResource { get; } = Error(
        44, "A resource comes twice", "The resource '{0}' comes twice; the first one counts");

    public static DiagnosticKind UnreadableCorrections { get; } = Error(
        45, "The file holds no corrections", "The file holds no corrections: {0}");

    public static DiagnosticKind NoDiscriminator { get; } = Warning(
        46, "A model with sub-types has no discriminator", "'{0}' has sub-types but no discriminator: nothing tells which of them a value is");

    public static DiagnosticKind UnknownUpgrade { get; } = Warning(
        47, "An upgrade is unknown", "The upgrade '{0}' is unknown; the operation is read as a plain request");

    public static DiagnosticKind AssumedBodyForm { get; } = Info(
        48, "The form of a body parameter is assumed",
        "'{0}' is sent {1}; if the server expects the other form, a correction with \"body\": \"{2}\" chooses it");

    public static DiagnosticKind OtherModelId { get; } = Warning(
        49, "A model's id is not its key", "The model '{0}' has the id '{1}'; the key counts");

    private static DiagnosticKind Error(int number, string title, string messageFormat)
        => new($"ARIGEN{number:000}", title, messageFormat, SpecSeverity.Error);

    private static DiagnosticKind Info(int number, string title, string messageFormat)
        => new($"ARIGEN{number:000}", title, messageFormat, SpecSeverity.Info);

    private static DiagnosticKind Warning(int number, string title, string messageFormat)
        => new($"ARIGEN{number:000}", title, messageFormat, SpecSeverity.Warning);
}
