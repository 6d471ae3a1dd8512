namespace AriGen.Package.Tests;

/// <summary>All tests share the packages, and build one after the other.</summary>
[CollectionDefinition("feed")]
public sealed class SharedFeed : ICollectionFixture<PackageFeed>;
