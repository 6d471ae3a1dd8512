using AriGen.Live;
using Xunit.Sdk;
using Xunit.v3;

// All tests share one server, and one of them may look at all channels: one at a time.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(LiveServer))]
[assembly: TestCollectionOrderer(typeof(CoverageLast))]
