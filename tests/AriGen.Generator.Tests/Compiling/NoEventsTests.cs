using System.Text.Json;

namespace AriGen.Generator.Tests;

/// <summary>Deserialization of events in a process without generated code.</summary>
public sealed class NoEventsTests
{
    [Fact]
    public void An_event_is_not_read_where_no_generated_code_is_loaded()
        => Assert.Contains(
            "AriJson.Resolver",
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<AriEvent>("""{"type":"StasisStart"}""")).Message,
            StringComparison.Ordinal);
}
