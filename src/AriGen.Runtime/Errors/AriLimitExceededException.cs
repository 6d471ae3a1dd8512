namespace AriGen;

/// <summary>The server sent more than an option allows. The connection was closed, and the data was discarded.</summary>
public sealed class AriLimitExceededException : AriException
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="message">The message.</param>
    /// <param name="option">The name of the option in <see cref="AriClientOptions"/>.</param>
    /// <param name="limit">The option's value.</param>
    public AriLimitExceededException(string message, string option, long limit)
        : base(message)
    {
        Option = option;
        Limit = limit;
    }

    /// <summary>The name of the option in <see cref="AriClientOptions"/>, such as <c>MaxResponseBytes</c>.</summary>
    public string Option { get; }

    /// <summary>The option's value.</summary>
    public long Limit { get; }
}
