namespace AriGen.Twins.Stage;

/// <summary>A call as the phone has it. What is waited for comes in seconds, or the scenario has failed.</summary>
internal interface IOutsideCall
{
    /// <summary>Waits until it is answered.</summary>
    Task AnsweredAsync();

    /// <summary>Waits until it is over.</summary>
    /// <returns>The SIP status that refused it, or 0, and the cause of Q.850 that the server gave, or 0.</returns>
    Task<(int SipStatus, int Cause)> EndedAsync();

    /// <summary>Answers it.</summary>
    Task AnswerAsync();

    /// <summary>Refuses it.</summary>
    Task DeclineAsync(int sipStatus);

    /// <summary>Hangs up.</summary>
    /// <param name="cause">The cause of Q.850 that the phone gives; 0 for none.</param>
    Task HangupAsync(int cause = 0);

    /// <summary>Sends digits.</summary>
    Task SendDigitsAsync(string digits, int milliseconds);

    /// <summary>Waits until the server has sent so many digits.</summary>
    Task<string> DigitsAsync(int count);

    /// <summary>Says something.</summary>
    Task TalkAsync(int milliseconds);

    /// <summary>Puts the server on hold.</summary>
    Task HoldAsync();

    /// <summary>Takes the server off hold.</summary>
    Task ResumeAsync();

    /// <summary>Asks the server to connect its other side with an extension.</summary>
    Task TransferAsync(string extension);

    /// <summary>Asks the server to connect the other sides of two calls of this phone.</summary>
    Task TransferAsync(IOutsideCall other);

    /// <summary>Waits until the server has told what the transfer has come to.</summary>
    /// <returns>The SIP status.</returns>
    Task<int> TransferredAsync();
}
