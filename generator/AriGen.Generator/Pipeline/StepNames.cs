namespace AriGen.Generator;

/// <summary>The names of the pipeline's steps, by which tests see what ran again.</summary>
internal static class StepNames
{
    public const string Settings = "AriGen.Settings";
    public const string Files = "AriGen.Files";
    public const string Documents = "AriGen.Documents";
    public const string Linked = "AriGen.Linked";
    public const string Diagnostics = "AriGen.Diagnostics";
    public const string Code = "AriGen.Code";
    public const string Client = "AriGen.Client";
    public const string Resources = "AriGen.Resources";
    public const string Handles = "AriGen.Handles";
    public const string Models = "AriGen.Models";
    public const string Values = "AriGen.Values";
    public const string Events = "AriGen.Events";
    public const string Json = "AriGen.Json";
}
