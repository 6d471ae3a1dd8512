using System.Text.Encodings.Web;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Options for the JSON of requests.</summary>
internal static class AriJsonText
{
    /// <summary>Escapes only what JSON requires, because the server limits the size of a body.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
