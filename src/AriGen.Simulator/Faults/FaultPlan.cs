using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>The planned faults of the next requests. Each kind has its own queue, so that a request can be late and then fail.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<PlannedFault> _planned = [];

    /// <summary>Plans a fault.</summary>
    /// <param name="kind">The kind. A request gets at most one fault of each kind.</param>
    /// <param name="operations">The operations by resource and nickname, or <see langword="null"/> for all.</param>
    /// <param name="times">The number of requests.</param>
    /// <param name="apply">Adds the fault to those of a request.</param>
    public void Add(FaultKind kind, IReadOnlyCollection<string>? operations, int times, Func<RequestFault, RequestFault> apply)
    {
        lock (_gate)
        {
            _planned.Add(new PlannedFault(kind, operations, apply) { Left = times });
        }
    }

    /// <summary>Takes the faults of a request out of the plan.</summary>
    public RequestFault Take(ApiOperation operation)
    {
        lock (_gate)
        {
            return _planned.Count == 0 ? RequestFault.None : Take($"{operation.Resource}.{operation.Nickname}");
        }
    }

    private RequestFault Take(string operation)
    {
        RequestFault fault = RequestFault.None;
        foreach (PlannedFault planned in _planned
            .Where(planned => planned.IsFor(operation))
            .DistinctBy(static planned => planned.Kind)
            .ToList())
        {
            fault = planned.Apply(fault);
            if (--planned.Left == 0)
            {
                _planned.Remove(planned);
            }
        }

        return fault;
    }

    private sealed class PlannedFault(FaultKind kind, IReadOnlyCollection<string>? operations, Func<RequestFault, RequestFault> apply)
    {
        public FaultKind Kind { get; } = kind;

        public Func<RequestFault, RequestFault> Apply { get; } = apply;

        public int Left { get; set; }

        public bool IsFor(string name) => operations is null || operations.Contains(name);
    }
}
