using System.Text;

namespace AriGen.Emit;

/// <summary>Common parts of C# code. Names begin with <c>global::</c>, so that types of a project cannot hide them.</summary>
internal static class CSharp
{
    public const string AriGen = "global::AriGen";
    public const string Runtime = "global::AriGen.Runtime";
    public const string Collections = "global::System.Collections.Generic";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Cursor = "global::AriGen.Runtime.JsonCursor";
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";

    /// <summary>Formats a string as a C# literal.</summary>
    public static string Literal(string value)
    {
        var text = new StringBuilder("\"");
        foreach (char character in value)
        {
            switch (character)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                default:
                    if (character is >= ' ' and < (char)0x7f)
                    {
                        text.Append(character);
                    }
                    else
                    {
                        text.Append("\\u").Append(((int)character).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }

        return text.Append('"').ToString();
    }
}
