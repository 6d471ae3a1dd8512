using AriGen.Emit;

namespace AriGen.Spec.Tests.Comparison;

/// <summary>What a caller can rely on, taken from the text of the generated code.</summary>
internal sealed class GeneratedSurface
{
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _required = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _abstract = new(StringComparer.Ordinal);

    public static GeneratedSurface Of(ApiModel model)
    {
        var surface = new GeneratedSurface();
        foreach (EmittedFile file in CodeEmitter.Emit(CodeModelBuilder.Build(model), new EmitSettings()))
        {
            surface.Read(file.Text);
        }

        return surface;
    }

    /// <summary>Whether something is gone, or has to be set that needed not be set.</summary>
    public bool IsBrokenBy(GeneratedSurface other) => Broken(other).Any();

    public IEnumerable<string> Broken(GeneratedSurface other)
    {
        foreach (string type in _members.Keys)
        {
            if (!other._members.ContainsKey(type))
            {
                yield return type;
                continue;
            }

            foreach (string lost in All(type, _members).Except(other.All(type, other._members)))
            {
                yield return $"{type}: {lost}";
            }

            foreach (string demanded in other.All(type, other._required).Except(All(type, _required)))
            {
                yield return $"{type} must set: {demanded}";
            }

            if (other._abstract.Contains(type) && !_abstract.Contains(type))
            {
                yield return $"{type} is abstract";
            }
        }
    }

    private HashSet<string> All(string type, Dictionary<string, HashSet<string>> members)
    {
        HashSet<string> all = new(StringComparer.Ordinal);
        for (string? at = type; at is not null; at = _bases.GetValueOrDefault(at))
        {
            all.UnionWith(members.GetValueOrDefault(at, []));
            if (_bases.TryGetValue(at, out string? parent))
            {
                all.Add("is " + parent);
            }
        }

        return all;
    }

    private void Read(string text)
    {
        string type = "";
        foreach (string line in text.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("public ", StringComparison.Ordinal)))
        {
            string declaration = line["public ".Length..];
            string[] words = declaration.Split(' ');
            int kind = Array.FindIndex(words, w => w is "class" or "record" or "struct");
            if (kind >= 0 && words.Take(kind).All(w => w is "sealed" or "abstract" or "partial" or "static" or "readonly"))
            {
                type = DeclareType(declaration, words, words[kind + 1] == "struct" ? kind + 2 : kind + 1);
                continue;
            }

            string member = declaration.Split([" { get", " => "], StringSplitOptions.None)[0];
            bool isRequired = member.StartsWith("required ", StringComparison.Ordinal);
            member = isRequired ? member["required ".Length..] : member;
            _members[type].Add(member);
            if (isRequired)
            {
                _required[type].Add(member);
            }
        }
    }

    private string DeclareType(string declaration, string[] words, int name)
    {
        string type = words[name].Split('(')[0];
        _members[type] = new HashSet<string>(StringComparer.Ordinal);
        _required[type] = new HashSet<string>(StringComparer.Ordinal);
        if (declaration.Split(" : ") is [_, var parent])
        {
            _bases[type] = parent;
        }

        if (words.Contains("abstract"))
        {
            _abstract.Add(type);
        }

        return type;
    }
}
