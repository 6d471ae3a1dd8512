using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>What is to go wrong with the next requests. Each kind of fault has a queue of its own, so that a request can be late and then fail.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<PlannedFault> _planned = [];

    /// <summary>Plans a fault.</summary>
    /// <param name="kind">Of faults of the same kind a request takes one.</param>
    /// <param name="operations">By resource and nickname; null for any.</param>
    /// <param name="times">For how many requests.</param>
    /// <param name="apply">What it adds to the fault of a request.</param>
    public void Add(FaultKind kind, IReadOnlyCollection<string>? operations, int times, Func<RequestFault, RequestFault> apply)
    {
        lock (_gate)
        {
            _planned.Add(new PlannedFault(kind, operations, apply) { Left = times });
        }
    }

    /// <summary>What goes wrong with this request, once.</summary>
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
        foreach (PlannedFault planned in _planned.Where(planned => planned.IsFor(operation)).DistinctBy(static planned => planned.Kind).ToList())
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
