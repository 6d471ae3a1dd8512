namespace AriGen.Twins.Stage;

/// <summary>A phone outside of the server.</summary>
internal interface IOutsidePhone
{
    /// <summary>The endpoint, such as <c>PJSIP/bob</c>.</summary>
    string Endpoint { get; }

    /// <summary>Calls an extension, under another name if one is given.</summary>
    Task<IOutsideCall> CallAsync(string extension, string? callerName = null, string? callerNumber = null);

    /// <summary>Waits for the next call to it.</summary>
    Task<IOutsideCall> NextCallAsync();

    /// <summary>Makes the phone answer calls after a delay.</summary>
    Task AnswerAfterAsync(TimeSpan after);

    /// <summary>Makes the phone only ring when it is called.</summary>
    Task OnlyRingAsync();

    /// <summary>Makes the phone refuse calls.</summary>
    Task RejectAsync(int sipStatus);

    /// <summary>Registers, and waits for the response.</summary>
    Task RegisterAsync();

    /// <summary>Unregisters, and waits for the response.</summary>
    Task UnregisterAsync();

    /// <summary>Sends a text to an extension.</summary>
    /// <returns>The status of the response.</returns>
    Task<int> SendTextAsync(string to, string body);

    /// <summary>Waits for the next text from the server.</summary>
    Task<string> NextTextAsync();

    /// <summary>Waits for the next address to which the server refers the phone.</summary>
    Task<string> NextReferAsync();
}
