using AriGen.Tests.ApiDocs;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Requests;

/// <summary>Each operation with a method, of each version, as a row for a theory.</summary>
internal static class OperationRows
{
    public static IEnumerable<TheoryDataRow<string, string>> All => Rows(static _ => true);

    /// <summary>Those with a parameter of a kind.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Rows(Func<DocsOperation, bool> isWanted)
        => from sdk in Sdk.All
           from operation in sdk.Docs.Operations
           where isWanted(operation)
           select new TheoryDataRow<string, string>(sdk.Version, operation.Id);
}
