namespace AriGen.Simulator;

/// <summary>How far a call has got, as the phone sees it.</summary>
public enum CallState
{
    /// <summary>Not answered yet, by whichever end it is for.</summary>
    Ringing,

    /// <summary>The two ends talk.</summary>
    Answered,

    /// <summary>It is over, or never was.</summary>
    Ended,
}
