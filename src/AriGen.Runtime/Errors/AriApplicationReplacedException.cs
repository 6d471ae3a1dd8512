namespace AriGen;

/// <summary>
/// Another client has registered the application, so that the server sends its events there and no longer to this client.
/// </summary>
public sealed class AriApplicationReplacedException : AriException
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="application">The application's name.</param>
    public AriApplicationReplacedException(string application)
        : base($"Application {application}: another client has registered it and now gets its events. Use another name, or set AriClientOptions.WhenReplaced.")
        => Application = application;

    /// <summary>The application's name.</summary>
    public string Application { get; }
}
