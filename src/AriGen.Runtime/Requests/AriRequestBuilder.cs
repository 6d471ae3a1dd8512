using System.Buffers;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>
/// Builds an <see cref="AriRequest"/>. Values are escaped, so that none can change another part of the request; a null value is left out.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class AriRequestBuilder
{
    /// <summary>Servers accept a target of 4,000 bytes and reject one of 7,500.</summary>
    private const int MaxTargetLength = 4000;

    private readonly HttpMethod _method;
    private readonly string _path;
    private readonly string _operation;
    private readonly string? _resourceId;
    private readonly List<QueryParameter> _query = [];

    /// <summary>Initializes a new instance for a path with holes.</summary>
    /// <param name="method">The HTTP method, such as <c>POST</c>.</param>
    /// <param name="path">The path, without a leading slash.</param>
    /// <param name="operation">The operation's name for messages, such as <c>channels.answer</c>.</param>
    public AriRequestBuilder(string method, AriPath path, string operation)
        : this(method, path.ToStringAndClear(), operation)
        => _resourceId = path.ResourceId;

    /// <summary>Initializes a new instance for a path without holes.</summary>
    /// <param name="method">The HTTP method, such as <c>GET</c>.</param>
    /// <param name="path">The path, escaped, without a leading slash.</param>
    /// <param name="operation">The operation's name for messages, such as <c>channels.list</c>.</param>
    public AriRequestBuilder(string method, string path, string operation)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(operation);
        _method = HttpMethod.Parse(method);
        _path = path;
        _operation = operation;
    }

    /// <summary>
    /// Builds the request, once. A query parameter that makes the target too long for the server is sent in the body instead, the longest
    /// first, and so is a list with a comma in a value.
    /// </summary>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// A value of a list has a comma, and the body is a bare value without room for the list.
    /// </exception>
    public AriRequest Build()
    {
        Span<QueryParameter> query = CollectionsMarshal.AsSpan(_query);
        int length = _path.Length;
        foreach (ref QueryParameter parameter in query)
        {
            parameter.IsMoved = parameter.NeedsBody;
            length += parameter.IsMoved ? 0 : parameter.Length;
        }

        while (length > MaxTargetLength && !_isBare && Longest(query) is >= 0 and var longest)
        {
            query[longest].IsMoved = true;
            length -= query[longest].Length;
        }

        return new AriRequest(_method, length == _path.Length ? _path : Target(length), _operation)
        {
            ResourceId = _resourceId,
            Headers = _headers?.ToArray() ?? [],
            Content = Content(query),
        };
    }

    /// <summary>Returns the index of the longest parameter that can be moved to the body, or -1.</summary>
    private static int Longest(ReadOnlySpan<QueryParameter> query)
    {
        int longest = -1;
        for (int index = 0; index < query.Length; index++)
        {
            if (query[index] is { IsMoved: false, Kind: not QueryKind.Scalar } parameter && (longest < 0 || parameter.Length > query[longest].Length))
            {
                longest = index;
            }
        }

        return longest;
    }

    private string Target(int length) => string.Create(length, this, static (target, builder) =>
    {
        builder._path.CopyTo(target);
        target = target[builder._path.Length..];
        char separator = '?';
        foreach (ref readonly QueryParameter parameter in CollectionsMarshal.AsSpan(builder._query))
        {
            if (!parameter.IsMoved)
            {
                target[0] = separator;
                parameter.EscapedName.CopyTo(target[1..]);
                target = target[(parameter.EscapedName.Length + 1)..];
                target[0] = '=';
                parameter.EscapedValue.CopyTo(target[1..]);
                target = target[(parameter.EscapedValue.Length + 1)..];
                separator = '&';
            }
        }
    });

    private ReadOnlyMemory<byte>? Content(ReadOnlySpan<QueryParameter> query)
    {
        foreach (ref readonly QueryParameter parameter in query)
        {
            if (parameter.IsMoved)
            {
                Move(parameter);
            }
        }

        if (_json is null)
        {
            return null;
        }

        if (!_isBare)
        {
            _json.WriteEndObject();
        }

        _json.Flush();
        return _content!.WrittenMemory;
    }

    private void Move(in QueryParameter parameter)
    {
        if (_isBare)
        {
            throw new ArgumentException($"{_operation}: {parameter.Name} has a value with a comma, which this request cannot carry.", parameter.Name);
        }

        Utf8JsonWriter json = Json(parameter.Name);
        if (parameter.Value is string[] values)
        {
            AriWrite.List(json, values, static (writer, value) => writer.WriteStringValue(value));
        }
        else
        {
            json.WriteStringValue((string)parameter.Value);
        }
    }
}
