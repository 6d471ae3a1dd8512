namespace AriGen.Twins.Stage;

/// <summary>A phone outside of the server.</summary>
internal interface IOutsidePhone
{
    /// <summary>Its endpoint, such as <c>PJSIP/bob</c>.</summary>
    string Endpoint { get; }

    /// <summary>Calls an extension, under another name if one is given.</summary>
    Task<IOutsideCall> CallAsync(string extension, string? callerName = null, string? callerNumber = null);

    /// <summary>Waits for the next call to it.</summary>
    Task<IOutsideCall> NextCallAsync();

    /// <summary>When it is called it rings, and answers after a while.</summary>
    Task AnswerAfterAsync(TimeSpan after);

    /// <summary>When it is called it only rings.</summary>
    Task OnlyRingAsync();

    /// <summary>When it is called it refuses.</summary>
    Task RejectAsync(int sipStatus);

    /// <summary>Registers, and waits for the answer.</summary>
    Task RegisterAsync();

    /// <summary>Takes the registration back, and waits for the answer.</summary>
    Task UnregisterAsync();

    /// <summary>Sends a text to an extension.</summary>
    /// <returns>The status of the server's answer.</returns>
    Task<int> SendTextAsync(string to, string body);

    /// <summary>Waits for the next text from the server.</summary>
    Task<string> NextTextAsync();

    /// <summary>Waits for the next address that the server refers it to.</summary>
    Task<string> NextReferAsync();
}
