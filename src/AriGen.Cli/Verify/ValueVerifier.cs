using System.Globalization;
using System.Text.Json;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>Compares a JSON value with what the api-docs say of it.</summary>
internal sealed class ValueVerifier(ApiModel api, DifferenceLog log)
{
    private readonly Dictionary<string, Dictionary<string, (ApiType Owner, ApiProperty Property)>> _members = [];

    private const string DateFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz";

    /// <summary>Checks a value of any type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type by the api-docs.</param>
    /// <param name="place">The place in the api-docs.</param>
    /// <param name="path">The place in the message.</param>
    public void Check(JsonElement value, ApiTypeRef type, string place, string path)
    {
        switch (type.Kind)
        {
            case ApiTypeKind.Json or ApiTypeKind.Binary or ApiTypeKind.Void:
                break;
            case ApiTypeKind.List when value.ValueKind == JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Check(item, type.Element!, place, $"{path}[{index++}]");
                }

                break;
            case ApiTypeKind.Map when value.ValueKind == JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    Check(member.Value, type.Element!, place, Join(path, member.Name));
                }

                break;
            case ApiTypeKind.Variables when value.ValueKind == JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject().Where(static member => member.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Object)))
                {
                    log.Add(DifferenceKind.Type, place, "a variable is neither a string nor an object", Join(path, member.Name), member.Value);
                }

                break;
            case ApiTypeKind.Model when value.ValueKind == JsonValueKind.Object:
                CheckModel(value, type.Model!, path);
                break;
            default:
                if (Misfit(value, type) is { } what)
                {
                    log.Add(DifferenceKind.Type, place, what, path, value);
                }

                break;
        }
    }

    private void CheckModel(JsonElement value, string name, string path)
    {
        if (api.FindType(name) is not { } type)
        {
            return;
        }

        if (api.DiscriminatorOf(type) is { } discriminator
            && value.TryGetProperty(discriminator, out JsonElement actual) && actual.ValueKind == JsonValueKind.String)
        {
            string actualName = actual.GetString()!;
            if (api.FindType(actualName) is not { } found || !api.AncestryOf(found).Contains(type))
            {
                log.Add(DifferenceKind.Undocumented, actualName, $"is no {name} of the api-docs", path, value);
                return;
            }

            type = found;
        }

        Dictionary<string, (ApiType Owner, ApiProperty Property)> members = MembersOf(type);
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string memberPath = Join(path, member.Name);
            if (!members.TryGetValue(member.Name, out (ApiType Owner, ApiProperty Property) known))
            {
                log.Add(DifferenceKind.Undocumented, $"{type.Name}.{member.Name}", "is not in the api-docs", memberPath, member.Value);
                continue;
            }

            string memberPlace = $"{known.Owner.Name}.{member.Name}";
            Check(member.Value, known.Property.Type, memberPlace, memberPath);
            CheckLimits(member.Value, known.Property, memberPlace, memberPath);
        }

        foreach ((ApiType Owner, ApiProperty Property) known in members.Values
            .Where(known => known.Property.Required && !value.TryGetProperty(known.Property.Name, out _)))
        {
            string memberPlace = $"{known.Owner.Name}.{known.Property.Name}";
            log.Add(DifferenceKind.Missing, memberPlace, known.Owner == type ? "is required, and missing" : $"is required, and missing in {type.Name}", path, value);
        }
    }

    private Dictionary<string, (ApiType Owner, ApiProperty Property)> MembersOf(ApiType type)
    {
        if (!_members.TryGetValue(type.Name, out Dictionary<string, (ApiType Owner, ApiProperty Property)>? members))
        {
            members = api.PropertiesOf(type).ToDictionary(static member => member.Property.Name, StringComparer.Ordinal);
            _members.Add(type.Name, members);
        }

        return members;
    }

    private void CheckLimits(JsonElement value, ApiProperty property, string place, string path)
    {
        if (property.Values.Count > 0 && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            && !property.Values.Contains(value.ToString(), StringComparer.Ordinal))
        {
            log.Add(DifferenceKind.Value, place, "has a value that is not among the documented ones", path, value);
        }

        if (property.Range is { } range && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number)
            && (number < range.Min || number > range.Max))
        {
            log.Add(DifferenceKind.Value, place, $"has a value beyond its range, {range.Min}..{range.Max}", path, value);
        }
    }

    /// <summary>Says why a value is not of a scalar type, or null.</summary>
    private static string? Misfit(JsonElement value, ApiTypeRef type)
    {
        bool fits = type.Kind switch
        {
            ApiTypeKind.String => value.ValueKind == JsonValueKind.String,
            ApiTypeKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            ApiTypeKind.Int => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            ApiTypeKind.Long => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            ApiTypeKind.Double => value.ValueKind == JsonValueKind.Number,
            ApiTypeKind.Date => value.ValueKind == JsonValueKind.String && IsDate(value.GetString()!),
            _ => false,
        };
        if (fits)
        {
            return null;
        }

        string found = value.ValueKind switch
        {
            JsonValueKind.Null => "null",
            JsonValueKind.String => type.Kind == ApiTypeKind.Date ? "no date" : "a string",
            JsonValueKind.Number => type.Kind is ApiTypeKind.Int or ApiTypeKind.Long ? "a number that does not fit" : "a number",
            JsonValueKind.True or JsonValueKind.False => "a boolean",
            JsonValueKind.Array => "an array",
            _ => "an object",
        };
        return $"is {type} by the api-docs, and {found} is sent";
    }

    private static bool IsDate(string text)
        => DateTimeOffset.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
