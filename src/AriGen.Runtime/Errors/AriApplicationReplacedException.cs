namespace AriGen;

/// <summary>Another client has registered the application. The server sends its events there, and none to this client any more.</summary>
public sealed class AriApplicationReplacedException : AriException
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="application">The application's name.</param>
    public AriApplicationReplacedException(string application)
        : base($"Application {application}: another client has registered it, and gets its events now. Use another name, or set AriClientOptions.WhenReplaced.")
        => Application = application;

    /// <summary>The application's name.</summary>
    public string Application { get; }
}
