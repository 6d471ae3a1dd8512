namespace AriGen.Twins.Stage;

/// <summary>A call, from the view of the phone. A wait that takes more than some seconds fails the scenario.</summary>
internal interface IOutsideCall
{
    /// <summary>Waits until the call is answered.</summary>
    Task AnsweredAsync();

    /// <summary>Waits until the call has ended.</summary>
    /// <returns>The SIP status of a refusal, or 0, and the Q.850 cause from the server, or 0.</returns>
    Task<(int SipStatus, int Cause)> EndedAsync();

    /// <summary>Answers the call.</summary>
    Task AnswerAsync();

    /// <summary>Refuses the call.</summary>
    Task DeclineAsync(int sipStatus);

    /// <summary>Hangs up.</summary>
    /// <param name="cause">The Q.850 cause to send; 0 for none.</param>
    Task HangupAsync(int cause = 0);

    /// <summary>Sends digits.</summary>
    Task SendDigitsAsync(string digits, int milliseconds);

    /// <summary>Waits until the server has sent a number of digits.</summary>
    Task<string> DigitsAsync(int count);

    /// <summary>Sends sound.</summary>
    Task TalkAsync(int milliseconds);

    /// <summary>Puts the server on hold.</summary>
    Task HoldAsync();

    /// <summary>Takes the server off hold.</summary>
    Task ResumeAsync();

    /// <summary>Asks the server to connect its other side with an extension.</summary>
    Task TransferAsync(string extension);

    /// <summary>Asks the server to connect the other sides of two calls of this phone.</summary>
    Task TransferAsync(IOutsideCall other);

    /// <summary>Waits until the server has reported the result of the transfer.</summary>
    /// <returns>The SIP status.</returns>
    Task<int> TransferredAsync();
}
