using AriGen.Spec.Json;
using AriGen.Spec.Documents;
using AriGen.Spec.Reading;

namespace AriGen.Spec.Schema;

internal static class SchemaCheck
{
    public static void Run(FileReading file, JsonValue root, SpecDocumentKind kind)
    {
        foreach (SpecSpan span in file.Misfits)
        {
            file.Log.Report(Faults.WrongKind, span, string.Empty, string.Empty);
        }
    }
}
