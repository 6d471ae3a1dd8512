namespace AriGen.Simulator;

/// <summary>What the arguments of a record operation ask for.</summary>
internal static class RecordingArguments
{
    private static readonly string[] Existing = ["fail", "overwrite", "append"], Terminators = ["none", "any", "*", "#"];

    /// <summary>Reads them.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="isChecked">Whether the words among them have to be ones that Asterisk knows.</param>
    /// <exception cref="RefusedException">A word is none of those.</exception>
    public static RecordingRequest Read(Arguments arguments, bool isChecked = true) => new()
    {
        Name = arguments.Text("name") ?? "",
        Format = arguments.Text("format") ?? "",
        MaxSeconds = arguments.Integer("maxDurationSeconds"),
        MaxSilenceSeconds = arguments.Integer("maxSilenceSeconds"),
        IfExists = Word(arguments, "ifExists", Existing, isChecked),
        Beeps = arguments.Flag("beep"),
        TerminateOn = Word(arguments, "terminateOn", Terminators, isChecked),
    };

    public static void ThrowIfNegative(RecordingRequest request)
    {
        if (request.MaxSeconds < 0 || request.MaxSilenceSeconds < 0)
        {
            throw new RefusedException(400, $"{(request.MaxSeconds < 0 ? "max_duration_seconds" : "max_silence_seconds")} cannot be negative");
        }
    }

    public static void ThrowIfUnknownFormat(RecordingRequest request)
    {
        if (RecordingFormat.Find(request.Format) is null)
        {
            throw new RefusedException(422, "specified format is unknown on this system");
        }
    }

    private static string Word(Arguments arguments, string name, string[] known, bool isChecked)
    {
        string word = arguments.Text(name)?.ToLowerInvariant() ?? "";
        return word.Length == 0 ? known[0]
            : known.Contains(word) || !isChecked ? word
            : throw new RefusedException(400, $"{name} invalid");
    }
}
