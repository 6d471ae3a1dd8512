using Xunit.Sdk;
using Xunit.v3;

namespace AriGen.Live;

/// <summary>Orders the test collections so that the coverage tests run last.</summary>
internal sealed class CoverageLast : ITestCollectionOrderer
{
    public const string Name = "Coverage";

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
        => [.. testCollections.OrderBy(static collection => collection.TestCollectionDisplayName == Name)
            .ThenBy(static collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];
}
