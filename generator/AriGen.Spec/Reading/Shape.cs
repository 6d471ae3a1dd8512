namespace AriGen.Spec.Reading;

/// <summary>
/// The keys of each kind of object in a document. Those that are known but not read are here too, so that they are not
/// taken for misspelt ones.
/// </summary>
internal sealed class Shape(string[] required, string[] optional)
{
    private static readonly string[] Publishing = ["_copyright", "_author", "_svn_revision", "description"];

    public string[] Required => required;

    public string[] Optional => optional;

    public static Shape Listing { get; } = new(
        ["apiVersion", "swaggerVersion", "apis"],
        [.. Publishing, "basePath", "authorizations", "info"]);

    public static Shape Listed { get; } = new(["path"], ["description", "since"]);

    public static Shape ApiDoc { get; } = new(
        ["swaggerVersion", "apis"],
        [.. Publishing, "apiVersion", "basePath", "resourcePath", "since", "requiresModules", "produces", "consumes", "models"]);

    public static Shape Api { get; } = new(["path", "operations"], ["description", "since"]);

    public static Shape Operation { get; } = new(
        ["httpMethod", "nickname", "responseClass"],
        [
            "summary", "notes", "since", "parameters", "errorResponses", "upgrade", "websocketProtocol", "produces",
            "consumes", "description", "deprecated",
        ]);

    public static Shape Parameter { get; } = new(
        ["name", "paramType", "dataType"],
        ["description", "required", "allowMultiple", "defaultValue", "allowableValues", "since"]);

    public static Shape ErrorResponse { get; } = new(["code"], ["reason"]);

    public static Shape Model { get; } = new(
        ["properties"], ["id", "description", "notes", "discriminator", "subTypes", "since"]);

    public static Shape Property { get; } = new(
        ["type"], ["description", "required", "allowableValues", "defaultValue", "since"]);

    public static Shape AllowableValues { get; } = new(["valueType"], ["values", "min", "max"]);
}
