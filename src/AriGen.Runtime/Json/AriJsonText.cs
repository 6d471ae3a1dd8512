using System.Text.Encodings.Web;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>How requests spell JSON.</summary>
internal static class AriJsonText
{
    /// <summary>Only what JSON demands is escaped: a body has a size limit in the server, and never ends up in a web page.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
