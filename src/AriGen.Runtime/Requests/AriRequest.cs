using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>
/// One request: a method, a path, parameters and a JSON body. Values are escaped, so that none can change the request.
/// A parameter that is null is not sent.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class AriRequest
{
    /// <summary>The server takes 4,000 bytes of target and refuses 7,500.</summary>
    private const int MaxTargetLength = 4000;

    private readonly List<QueryEntry> _query = [];
    private readonly List<KeyValuePair<string, Action<Utf8JsonWriter>>> _members = [];
    private Action<Utf8JsonWriter>? _body;
    private string? _target;
    private byte[]? _content;

    /// <summary>Begins a request whose path has holes.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, without a leading slash.</param>
    /// <param name="operation">The operation's name for messages, such as <c>channels.answer</c>.</param>
    public AriRequest(HttpMethod method, AriPath path, string operation)
        : this(method, path.ToStringAndClear(), operation)
        => ResourceId = path.ResourceId;

    /// <summary>Begins a request whose path has no holes.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path as it is to be sent, without a leading slash.</param>
    /// <param name="operation">The operation's name for messages, such as <c>channels.list</c>.</param>
    public AriRequest(HttpMethod method, string path, string operation)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(operation);
        Method = method;
        Path = path;
        Operation = operation;
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path, escaped, without a leading slash.</summary>
    public string Path { get; }

    /// <summary>The operation's name for messages.</summary>
    public string Operation { get; }

    /// <summary>What fills the path's first hole, as it was given; null where it has none.</summary>
    public string? ResourceId { get; }

    /// <summary>The answer is handed out as it comes in, and may be of any length. Otherwise it is read whole, within the time for the request.</summary>
    public bool StreamsAnswer { get; internal set; }

    /// <summary>The time for this request where it is shorter than <see cref="AriClientOptions.RequestTimeout"/>.</summary>
    internal TimeSpan? Timeout { get; set; }

    /// <summary>Whether a reconnect waits for the request, so that it goes over connections that are reserved for such.</summary>
    internal bool IsUrgent { get; set; }

    /// <summary>
    /// The path and the query, escaped. What would make it too long for the server is in <see cref="Content"/> instead,
    /// the longest value first, and so is a list with a value that holds a comma.
    /// </summary>
    /// <exception cref="InvalidOperationException">A list with a comma in a value, and a body that has no room for it.</exception>
    public string Target
    {
        get
        {
            Build();
            return _target!;
        }
    }

    /// <summary>The body as JSON in UTF-8; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">A list with a comma in a value, and a body that has no room for it.</exception>
    public ReadOnlyMemory<byte>? Content
    {
        get
        {
            Build();
            return _content is { } content ? content : (ReadOnlyMemory<byte>?)null;
        }
    }

    /// <summary>The values that were given for a parameter of the query.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The values as they were given; empty where there are none.</returns>
    public IReadOnlyList<string> QueryValues(string name)
        => [.. _query.Where(entry => entry.Name == name).SelectMany(entry => entry.Values)];

    /// <summary>The method and the path. Values of the query and the body may be nothing for a log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Method} {Path}";

    private void Build()
    {
        if (_target is not null)
        {
            return;
        }

        List<QueryEntry> moved = MoveToBody();
        var target = new StringBuilder(Path);
        char separator = '?';
        foreach (QueryEntry entry in _query)
        {
            if (!moved.Contains(entry))
            {
                target.Append(separator).Append(entry.Text);
                separator = '&';
            }
        }

        _content = BuildContent(moved);
        _target = target.ToString();
    }

    private List<QueryEntry> MoveToBody()
    {
        List<QueryEntry> moved = _query.FindAll(static entry => entry.NeedsBody);
        if (_body is not null)
        {
            // A body that is one bare value has no room for parameters; the server says so itself when the target is too long.
            return moved.Count == 0
                ? moved
                : throw new InvalidOperationException($"{Operation}: {moved[0].Name} holds a value with a comma, which this request can't carry.");
        }

        int length = Path.Length + _query.Sum(static entry => entry.Length) - moved.Sum(static entry => entry.Length);
        foreach (QueryEntry entry in _query.Where(entry => entry.Kind != QueryKind.Scalar && !entry.NeedsBody).OrderByDescending(static entry => entry.Length))
        {
            if (length <= MaxTargetLength)
            {
                break;
            }

            moved.Add(entry);
            length -= entry.Length;
        }

        return moved;
    }

    private byte[]? BuildContent(List<QueryEntry> moved)
    {
        if (_body is null && _members.Count == 0 && moved.Count == 0)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, AriJsonText.WriterOptions);
        if (_body is not null)
        {
            _body(writer);
        }
        else
        {
            writer.WriteStartObject();
            foreach ((string name, Action<Utf8JsonWriter> write) in _members)
            {
                writer.WritePropertyName(name);
                write(writer);
            }

            foreach (QueryEntry entry in moved)
            {
                WriteMoved(writer, entry);
            }

            writer.WriteEndObject();
        }

        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteMoved(Utf8JsonWriter writer, QueryEntry entry)
    {
        if (entry.Kind == QueryKind.Text)
        {
            writer.WriteString(entry.Name, entry.Values[0]);
            return;
        }

        writer.WriteStartArray(entry.Name);
        foreach (string value in entry.Values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
