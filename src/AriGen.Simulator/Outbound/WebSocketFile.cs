namespace AriGen.Simulator;

/// <summary>Parser of the sections of <c>websocket_client.conf</c> and <c>ari.conf</c> about WebSockets that the server opens.</summary>
internal static class WebSocketFile
{
    private static readonly ConfigurationType[] Types = [ConfigurationType.WebSocketClient, ConfigurationType.OutboundWebSocket];

    /// <summary>Parses a file.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="name">The name of the file in error messages.</param>
    /// <exception cref="ArgumentException">
    /// The text is invalid. The message contains the line, but no value, because that may be a password.
    /// </exception>
    public static OutboundOptions Parse(string text, string name)
    {
        List<Section> sections = [];
        int line = 0;
        foreach (string content in DialplanLines.WithoutComments(text))
        {
            line++;
            if (content is ['[', .. var title, ']'] && !title.Contains(']', StringComparison.Ordinal))
            {
                sections.Add(new Section(title, line, []));
            }
            else if (content.Split('=', 2) is [var attribute, var value] && sections.Count > 0)
            {
                sections[^1].Lines.Add((line, attribute.Trim(), value.TrimStart('>').Trim()));
            }
            else if (content.Length > 0)
            {
                throw new ArgumentException($"{name}({line}): this is neither a section nor a setting");
            }
        }

        List<(ConfigurationType Type, ConfigurationObject Object)> objects = [.. sections.SelectMany(section => ObjectOf(section, name))];
        return new OutboundOptions(
            [.. objects.Where(static one => one.Type == ConfigurationType.WebSocketClient)
                .Select(static one => WebSocketClientConnection.Of(one.Object))],
            [.. objects.Where(static one => one.Type == ConfigurationType.OutboundWebSocket)
                .Select(static one => OutboundWebSocket.Of(one.Object))]);
    }

    /// <summary>Returns the object of a section, or nothing if the section is about something else.</summary>
    private static IEnumerable<(ConfigurationType Type, ConfigurationObject Object)> ObjectOf(Section section, string name)
    {
        string kind = section.Lines.Find(static line => line.Attribute == "type").Value;
        if (Array.Find(Types, type => type.Name == kind) is not { } type)
        {
            return [];
        }

        List<(int Line, string Attribute, string Value)> settings = [.. section.Lines.Where(static line => line.Attribute != "type")];
        if (settings.Find(line => !type.Allows(line.Attribute, line.Value)) is { Line: > 0 } wrong)
        {
            throw new ArgumentException($"{name}({wrong.Line}): {wrong.Attribute} is unknown, or has an invalid value");
        }

        return type.Change(type.Defaults, settings.Select(static line => (line.Attribute, line.Value))) is { } values
            ? [(type, new ConfigurationObject(section.Title, values, isReadOnly: true))]
            : throw new ArgumentException($"{name}({section.Line}): [{section.Title}] lacks a setting that it needs");
    }

    private sealed record Section(string Title, int Line, List<(int Line, string Attribute, string Value)> Lines);
}
