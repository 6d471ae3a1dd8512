using AriGen.Live;
using Xunit.Sdk;
using Xunit.v3;

// All tests share one server and some read all channels, so they run one at a time.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(LiveServer))]
[assembly: TestCollectionOrderer(typeof(CoverageLast))]
