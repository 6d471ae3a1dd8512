namespace AriGen.Simulator;

/// <summary>A function that consists of delegates.</summary>
/// <param name="name">The function's name.</param>
/// <param name="read">Reads the value for the arguments, or returns <see langword="null"/> if it cannot be read.</param>
/// <param name="write">Sets the value, or <see langword="null"/> if writing has no effect.</param>
internal sealed class TableFunction(
    string name,
    Func<Channel, string, string?> read,
    Action<Channel, string, string>? write = null) : DialplanFunction(name)
{
    /// <summary>Initializes a new instance whose value does not depend on the channel.</summary>
    public TableFunction(string name, Func<string, string?> read)
        : this(name, (_, arguments) => read(arguments))
    {
    }

    /// <summary>Creates a function that cannot be read without arguments.</summary>
    public static TableFunction FromText(string name, Func<string, string?> read)
        => new(name, text => text.Length == 0 ? null : read(text));

    /// <summary>Creates a function of several arguments.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="least">The minimum number of arguments.</param>
    /// <param name="most">The maximum number of arguments. The last one may contain commas.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="write">Sets the value.</param>
    public static TableFunction OfParts(
        string name,
        int least,
        int most,
        Func<Channel, string[], string?> read,
        Action<Channel, string[], string>? write = null)
        => new(
            name,
            (channel, text) => FunctionArguments.Split(text, most) is { } parts && parts.Length >= least ? read(channel, parts) : null,
            write is null ? null : (channel, text, value) => write(channel, FunctionArguments.Split(text, most), value));

    protected override string? ReadCore(Channel channel, string arguments) => read(channel, arguments);

    protected override void WriteCore(Channel channel, string arguments, string value) => write?.Invoke(channel, arguments, value);
}
