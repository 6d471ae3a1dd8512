using Xunit.Sdk;
using Xunit.v3;

namespace AriGen.Live;

/// <summary>Runs the count of what all others did after all others.</summary>
internal sealed class CoverageLast : ITestCollectionOrderer
{
    public const string Name = "Coverage";

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
        => [.. testCollections.OrderBy(static collection => collection.TestCollectionDisplayName == Name)
            .ThenBy(static collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];
}
