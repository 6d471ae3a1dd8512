using AriGen.Spec.Documents;
using AriGen.Spec.Reading;

namespace AriGen.Spec.Linking;

/// <summary>Resources whose names cannot stand side by side in C#.</summary>
internal static class ResourceNames
{
    public static void DropDuplicates(FileSet files, DiagnosticLog log)
    {
        var names = new UniqueNames(log, CSharpName.Pascal);
        files.Resources.RemoveAll(r => !names.Add(r.Doc.Name));
    }
}
