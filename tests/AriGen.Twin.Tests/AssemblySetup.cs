using AriGen.Twins.Coverage;
using Xunit.Sdk;
using Xunit.v3;

// All scenarios share one real server and some of them read its whole state, so they run one at a time.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: TestCollectionOrderer(typeof(CoverageLast))]
