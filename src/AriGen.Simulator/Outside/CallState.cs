namespace AriGen.Simulator;

/// <summary>The state of a call on the phone's side.</summary>
public enum CallState
{
    /// <summary>The call is not answered yet.</summary>
    Ringing,

    /// <summary>The call is answered.</summary>
    Answered,

    /// <summary>The call has ended or has never been set up.</summary>
    Ended,
}
