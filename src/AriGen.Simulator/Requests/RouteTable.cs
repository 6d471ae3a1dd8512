using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>Finds the operation of a request. A path's own text goes before a hole, as in Asterisk.</summary>
internal sealed class RouteTable
{
    private readonly Node _root = new();

    public RouteTable(ApiModel api)
    {
        foreach (ApiOperation operation in api.Resources.SelectMany(static resource => resource.Operations))
        {
            Node at = _root;
            foreach (string segment in operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                bool isHole = segment.StartsWith('{');
                at = isHole ? at.Hole ??= new Node { Name = segment.Trim('{', '}') } : at.Children.TryGetValue(segment, out Node? child) ? child : at.Children[segment] = new Node();
            }

            at.Operations[operation.Method] = operation;
        }
    }

    /// <summary>Finds an operation.</summary>
    /// <exception cref="RefusedException">The path is unknown, or it has no such method.</exception>
    public (ApiOperation Operation, Dictionary<string, string> Holes) Find(string method, string path)
    {
        if (path.EndsWith('/'))
        {
            throw new RefusedException(404, $"ARI URLs do not end with a slash. Try /ari{path.TrimEnd('/')}");
        }

        Dictionary<string, string> holes = [];
        Node? at = _root;
        foreach (string segment in path.Split('/').Skip(1))
        {
            string text = Uri.UnescapeDataString(segment);
            at = at.Children.TryGetValue(text, out Node? child) ? child : segment.Length > 0 ? at.Hole : null;
            if (at is null)
            {
                throw new RefusedException(404, "Resource not found");
            }

            if (at.Name is { } name)
            {
                holes[name] = text;
            }
        }

        return at.Operations.TryGetValue(method, out ApiOperation? operation) ? (operation, holes)
            : at.Operations.Count == 0 ? throw new RefusedException(404, "Resource not found")
            : throw new RefusedException(405, "Invalid method");
    }

    private sealed class Node
    {
        public string? Name { get; init; }

        public Dictionary<string, Node> Children { get; } = [];

        public Node? Hole { get; set; }

        public Dictionary<string, ApiOperation> Operations { get; } = [];
    }
}
