namespace AriGen.Spec;

/// <summary>A part of a path template.</summary>
/// <param name="Text">The literal text, or the parameter's name.</param>
/// <param name="IsParameter"><see langword="true"/> for a parameter; <see langword="false"/> for literal text.</param>
public readonly record struct ApiPathSegment(string Text, bool IsParameter)
{
    internal static ApiPathSegment Parse(string segment)
        => segment.Length > 2 && segment[0] == '{' && segment[segment.Length - 1] == '}'
            ? new(segment.Substring(1, segment.Length - 2), true)
            : new(segment, false);

    public override string ToString() => IsParameter ? "{" + Text + "}" : Text;
}
