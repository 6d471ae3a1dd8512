namespace AriGen.Simulator;

/// <summary>A function that is one line of a table.</summary>
/// <param name="name">Its name.</param>
/// <param name="read">Its value for its arguments; null where it cannot be read.</param>
/// <param name="write">Sets it; null where that has no effect.</param>
internal sealed class TableFunction(string name, Func<Channel, string, string?> read, Action<Channel, string, string>? write = null) : DialplanFunction(name)
{
    /// <summary>One that has nothing to do with the channel.</summary>
    public TableFunction(string name, Func<string, string?> read)
        : this(name, (_, arguments) => read(arguments))
    {
    }

    /// <summary>One that cannot be read without arguments.</summary>
    public static TableFunction FromText(string name, Func<string, string?> read) => new(name, text => text.Length == 0 ? null : read(text));

    /// <summary>One that needs several arguments.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="least">How many it needs.</param>
    /// <param name="most">How many it has; the last one may have commas in it.</param>
    /// <param name="read">Its value.</param>
    /// <param name="write">Sets it.</param>
    public static TableFunction OfParts(string name, int least, int most, Func<Channel, string[], string?> read, Action<Channel, string[], string>? write = null) => new(
        name,
        (channel, text) => FunctionArguments.Split(text, most) is { } parts && parts.Length >= least ? read(channel, parts) : null,
        write is null ? null : (channel, text, value) => write(channel, FunctionArguments.Split(text, most), value));

    protected override string? ReadCore(Channel channel, string arguments) => read(channel, arguments);

    protected override void WriteCore(Channel channel, string arguments, string value) => write?.Invoke(channel, arguments, value);
}
