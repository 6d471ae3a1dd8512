using Xunit.Sdk;
using Xunit.v3;

namespace AriGen.Twins.Coverage;

/// <summary>Looks at what the scenarios did after all of them.</summary>
internal sealed class CoverageLast : ITestCollectionOrderer
{
    public const string Name = "Coverage";

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
        => [.. testCollections.OrderBy(static collection => collection.TestCollectionDisplayName == Name)
            .ThenBy(static collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];
}
