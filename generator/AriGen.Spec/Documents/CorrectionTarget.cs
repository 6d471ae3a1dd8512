namespace AriGen.Spec.Documents;

/// <summary>
/// The target of a correction: <c>Owner</c>, <c>Owner.Member</c> or <c>Owner.Member(Parameter)</c>.
/// The owner is a model or a resource, depending on the api-docs.
/// </summary>
internal readonly record struct CorrectionTarget(string Owner, string? Member, string? Parameter)
{
    /// <summary>Parses a target; null if the text has none of the three forms.</summary>
    public static CorrectionTarget? Parse(string text)
    {
        string? parameter = null;
        int open = text.IndexOf('(');
        if (open >= 0)
        {
            if (text[text.Length - 1] != ')')
            {
                return null;
            }

            parameter = text.Substring(open + 1, text.Length - open - 2);
            text = text.Substring(0, open);
        }

        int dot = text.IndexOf('.');
        string owner = dot < 0 ? text : text.Substring(0, dot);
        string? member = dot < 0 ? null : text.Substring(dot + 1);
        bool isName = IsName(owner) && (member is null || IsName(member)) && (parameter is null || IsName(parameter));
        return isName && (parameter is null || member is not null) ? new CorrectionTarget(owner, member, parameter) : null;
    }

    public override string ToString() => Parameter is not null ? $"{Owner}.{Member}({Parameter})"
        : Member is not null ? $"{Owner}.{Member}"
        : Owner;

    private static bool IsName(string name) => name.Length > 0 && name.IndexOfAny(['.', '(', ')', ' ']) < 0;
}
