using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>Finds the resource of a request. A path's own text goes before a hole, as in Asterisk.</summary>
internal sealed class RouteTable
{
    private readonly Node _root = new();

    public RouteTable(ApiModel api)
    {
        foreach (ApiOperation operation in api.Operations)
        {
            Node at = _root;
            foreach (ApiPathSegment segment in operation.Path.Segments)
            {
                at = segment.IsParameter ? at.Hole ??= new Node { Name = segment.Text }
                    : at.Children.TryGetValue(segment.Text, out Node? child) ? child
                    : at.Children[segment.Text] = new Node();
            }

            if (!operation.IsWebSocket)
            {
                at.Operations[operation.Method] = operation;
            }
        }
    }

    /// <summary>Finds a resource; it may have no operations.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public Route Find(string path)
    {
        Dictionary<string, string> holes = [];
        Node? at = _root;

        // Two slashes end the path: what follows them does not count.
        foreach (string segment in path.Split('/').Skip(1).TakeWhile(static segment => segment.Length > 0))
        {
            string text = Uri.UnescapeDataString(segment.Replace('+', ' '));
            at = at.Children.TryGetValue(text, out Node? child) ? child : at.Hole;
            if (at is null)
            {
                throw new RefusedException(404, "Resource not found");
            }

            if (at.Name is { } name)
            {
                holes[name] = text;
            }
        }

        return new Route(at.Operations, holes);
    }

    private sealed class Node
    {
        public string? Name { get; init; }

        public Dictionary<string, Node> Children { get; } = [];

        public Node? Hole { get; set; }

        public Dictionary<string, ApiOperation> Operations { get; } = [];
    }
}
