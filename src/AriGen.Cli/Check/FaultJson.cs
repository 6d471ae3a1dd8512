using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>Faults as JSON. Lines and columns count from 1, as in the text.</summary>
internal static class FaultJson
{
    public static string Of(IReadOnlyCollection<SpecFault> faults) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.Array("faults", faults, fault =>
        {
            json.WriteStartObject();
            json.WriteString("id", fault.Kind.Id);
            json.WriteString("severity", fault.Kind.Severity.ToString().ToLowerInvariant());
            json.WriteString("message", fault.Message);
            if (fault.Path.Length > 0)
            {
                json.WriteString("path", fault.Path);
                json.WriteNumber("line", fault.Line + 1);
                json.WriteNumber("column", fault.Column + 1);
                json.WriteNumber("length", fault.Length);
            }

            json.WriteEndObject();
        });
        foreach (FaultSeverity severity in Enum.GetValues<FaultSeverity>().Reverse())
        {
            json.WriteNumber(severity.ToString().ToLowerInvariant() + "s", faults.Count(fault => fault.Kind.Severity == severity));
        }

        json.WriteEndObject();
    });
}
