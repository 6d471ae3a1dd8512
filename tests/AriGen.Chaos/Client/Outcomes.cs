namespace AriGen.Chaos;

/// <summary>Reads the outcome of a request from how it ended.</summary>
internal static class Outcomes
{
    public static async Task<(RequestOutcome Outcome, Exception? Exception)> OfAsync(Func<Task> send)
    {
        try
        {
            await send();
            return (RequestOutcome.Success, null);
        }
#pragma warning disable CA1031 // An exception of any other type is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return (Of(exception), exception);
        }
    }

    private static RequestOutcome Of(Exception exception) => exception switch
    {
        // An answer of success that could not be understood: the request was accepted by somebody.
        AriApiException { Status: >= 200 and < 300 } => RequestOutcome.Other,
        AriApiException => RequestOutcome.ApiError,
        AriRequestNotSentException => RequestOutcome.NotSent,
        AriOutcomeUnknownException => RequestOutcome.Unknown,
        AriException => RequestOutcome.Other,
        _ => RequestOutcome.Escaped,
    };
}
