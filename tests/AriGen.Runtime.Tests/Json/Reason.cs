using System.Text.Json.Serialization;

namespace AriGen.Runtime.Tests;

/// <summary>An open value type of the shape that the generator makes.</summary>
[JsonConverter(typeof(AriValueConverter<Reason>))]
internal readonly record struct Reason(string? Value) : IAriValue<Reason>
{
    public static Reason From(string value) => new(value);
}
