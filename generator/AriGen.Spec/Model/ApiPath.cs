using System;
using System.Collections.Generic;
using System.Linq;

namespace AriGen.Spec;

/// <summary>A path template, such as <c>/channels/{channelId}</c>.</summary>
public sealed record ApiPath
{
    private ApiPath(string text, IEnumerable<ApiPathSegment> segments)
    {
        Text = text;
        Segments = segments.ToEquatableArray();
    }

    /// <summary>The template as the api-docs write it.</summary>
    public string Text { get; }

    /// <summary>The parts between the slashes.</summary>
    public EquatableArray<ApiPathSegment> Segments { get; }

    /// <summary>The names of the path parameters, in order.</summary>
    public IEnumerable<string> Parameters => Segments.Where(segment => segment.IsParameter).Select(segment => segment.Text);

    /// <summary>The parameter in the last segment; <see langword="null"/> if the path ends in literal text.</summary>
    public string? LastParameter => Segments[Segments.Count - 1] is { IsParameter: true } last ? last.Text : null;

    /// <summary>Parses a path template.</summary>
    /// <exception cref="FormatException">The template is malformed.</exception>
    public static ApiPath Parse(string text)
        => TryParse(text, out string flaw) ?? throw new FormatException($"The path '{text}' is malformed: {flaw}.");

    /// <summary>Parses a path template; <see langword="null"/> if it is malformed.</summary>
    /// <param name="text">The template.</param>
    /// <param name="flaw">The reason for which it is malformed; otherwise, empty.</param>
    public static ApiPath? TryParse(string text, out string flaw)
    {
        ApiPathSegment[] segments = text.StartsWith("/", StringComparison.Ordinal)
            ? text.Substring(1).Split('/').Select(ApiPathSegment.Parse).ToArray()
            : [];
        flaw = segments.Length == 0 ? "it must start with '/'" : FlawOf(segments);
        return flaw.Length == 0 ? new ApiPath(text, segments) : null;
    }

    public override string ToString() => Text;

    private static string FlawOf(ApiPathSegment[] segments)
    {
        HashSet<string> parameters = new(StringComparer.Ordinal);
        foreach (ApiPathSegment segment in segments)
        {
            if (segment.Text.IndexOfAny(['{', '}']) >= 0)
            {
                return "a parameter is a whole segment, '{name}'";
            }

            if (segment.Text.Length == 0 || segment.Text.IndexOfAny(['?', '#', '%', ' ']) >= 0)
            {
                return "a segment must not be empty or contain '?', '#', '%' or a space";
            }

            if (segment.IsParameter && !parameters.Add(segment.Text))
            {
                return "it has the parameter '{" + segment.Text + "}' twice";
            }
        }

        return string.Empty;
    }
}
