using System.Text.Json;

namespace Composer;

/// <summary>The descriptions by their places, such as "channels > operations > hangup > summary".</summary>
internal sealed class Wording
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> _missing = new(StringComparer.Ordinal);

    public static Wording Read(string folder)
    {
        var wording = new Wording();
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                using var document = JsonDocument.Parse(File.ReadAllText(file), new() { AllowDuplicateProperties = false });
                wording.Add(Path.GetFileNameWithoutExtension(file), document.RootElement);
            }
            catch (JsonException e)
            {
                throw new CompositionException($"{file}{(e.LineNumber is { } line ? $"({line + 1})" : "")}: {e.Message}");
            }
        }

        return wording;
    }

    /// <summary>Gets the text at a place, or else the shared one. A missing text is recorded as a problem and returned as empty.</summary>
    public string Text(string version, string place, string? shared = null)
    {
        foreach (var candidate in new[] { place, shared })
        {
            if (candidate is not null && _texts.TryGetValue(candidate, out var text))
            {
                _used.Add(candidate);
                return text;
            }
        }

        if (!_missing.TryGetValue(place, out var versions))
        {
            _missing.Add(place, versions = []);
        }

        versions.Add(version);
        return "";
    }

    /// <summary>Gets the notes at a place; null if absent. Only notes are optional.</summary>
    public string? Notes(string place)
    {
        if (_texts.TryGetValue(place, out var text))
        {
            _used.Add(place);
        }

        return text;
    }

    public List<string> Problems() =>
        [.. _missing.Select(m => $"wording/{m.Key}: no description (for {string.Join(", ", m.Value.Distinct())})"),
         .. _texts.Keys.Where(key => !_used.Contains(key)).Order(StringComparer.Ordinal).Select(key => $"wording/{key}: not used by any version")];

    private void Add(string place, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                Add($"{place} > {member.Name}", member.Value);
            }
        }
        else if (element.ValueKind != JsonValueKind.String)
        {
            throw new CompositionException($"wording/{place}: a description must be a string");
        }
        else if (!string.IsNullOrWhiteSpace(element.GetString()))
        {
            _texts.Add(place, element.GetString()!);
        }
    }
}
