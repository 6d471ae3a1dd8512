using System.Text.Json;

namespace Composer;

/// <summary>The descriptions: each text by where it stands, such as "channels > operations > hangup > summary".</summary>
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

    /// <summary>The text at a place, or else the shared one; missing ones are noted and come back empty.</summary>
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

    /// <summary>Notes are the one text that may be absent.</summary>
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
         .. _texts.Keys.Where(key => !_used.Contains(key)).Order(StringComparer.Ordinal).Select(key => $"wording/{key}: no version uses it")];

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
            throw new CompositionException($"wording/{place}: a description is a string");
        }
        else if (!string.IsNullOrWhiteSpace(element.GetString()))
        {
            _texts.Add(place, element.GetString()!);
        }
    }
}
