namespace AriGen.Simulator;

/// <summary>A function of the dialplan: NAME(arguments).</summary>
internal abstract class DialplanFunction(string name)
{
    private static readonly Dictionary<string, DialplanFunction> ByName = new DialplanFunction[]
    {
        new ChannelFunction(), new GlobalFunction(), new HoldInterceptFunction(), new MasterChannelFunction(), new SayFilesFunction(),
        new SharedFunction(), new TalkDetectFunction(), new TimeoutFunction(), new ToneDetectFunction(), new TransferHandlingFunction(),
        new MessageFunction("MESSAGE", MessageFunction.Part),
        new MessageFunction("MESSAGE_DATA", static (text, name) => text.Variables?.GetValueOrDefault(name)),
    }
    .Concat([
        .. GroupFunctions.All, .. ListFunctions.All, .. NumberFunctions.All, .. PartyFunction.All, .. ServerFunctions.All,
        .. SettingFunction.All, .. SipFunctions.All, .. TextFunctions.All, .. TimeFunctions.All, .. VariableFunctions.All
    ])
    .ToDictionary(static function => function.Name);

    public string Name { get; } = name;

    /// <summary>Reads the value of NAME(arguments).</summary>
    /// <returns>The value, or <see langword="null"/> if the function is unknown or cannot be read with these arguments.</returns>
    public static string? Read(Channel channel, string call) => Find(call, out string arguments)?.ReadCore(channel, arguments);

    /// <summary>Sets the value of NAME(arguments). Unknown functions are ignored.</summary>
    public static void Write(Channel channel, string call, string value)
        => Find(call, out string arguments)?.WriteCore(channel, arguments, value);

    /// <summary>Reads the function's value.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="arguments">The text between the parentheses.</param>
    protected abstract string? ReadCore(Channel channel, string arguments);

    protected virtual void WriteCore(Channel channel, string arguments, string value)
    {
    }

    private static DialplanFunction? Find(string call, out string arguments)
    {
        int open = call.IndexOf('(', StringComparison.Ordinal);
        arguments = open < 0 ? "" : call[(open + 1)..^1];
        return open < 0 ? null : ByName.GetValueOrDefault(call[..open]);
    }
}
