namespace AriGen.Simulator;

/// <summary>Why those who were called did not come, and what that makes of the whole.</summary>
internal sealed class DialFailures
{
    private int _busy, _congested, _unavailable, _others;

    /// <summary>DIALSTATUS, once nobody is left. The reason of one counts only where all have one.</summary>
    public string Status => _others > 0 ? "NOANSWER" : _busy > 0 ? "BUSY" : _congested > 0 ? "CONGESTION" : _unavailable > 0 ? "CHANUNAVAIL" : "NOANSWER";

    /// <summary>One could not even be called.</summary>
    public void AddUnavailable() => _unavailable++;

    /// <summary>One has refused.</summary>
    /// <param name="cause">By Q.850.</param>
    public void Add(int cause)
    {
        switch (cause)
        {
            case HangupCause.UserBusy:
                _busy++;
                break;
            case HangupCause.Congestion:
                _congested++;
                break;
            case HangupCause.NoAnswer or HangupCause.NormalClearing:
                _others++;
                break;
            default:
                _unavailable++;
                break;
        }
    }
}
