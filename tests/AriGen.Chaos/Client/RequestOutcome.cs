namespace AriGen.Chaos;

/// <summary>The outcome of a request, as the client reported it.</summary>
internal enum RequestOutcome
{
    /// <summary>It returned: the server has carried the request out.</summary>
    Success,

    /// <summary>An <see cref="AriApiException"/> of an error status: the server has refused the request.</summary>
    ApiError,

    /// <summary>An <see cref="AriRequestNotSentException"/>: the server has not seen the request.</summary>
    NotSent,

    /// <summary>An <see cref="AriOutcomeUnknownException"/>, which claims nothing.</summary>
    Unknown,

    /// <summary>Another <see cref="AriException"/>, which claims nothing either.</summary>
    Other,

    /// <summary>An exception that is not an <see cref="AriException"/>. This is never right.</summary>
    Escaped,
}
