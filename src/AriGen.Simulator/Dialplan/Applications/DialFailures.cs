namespace AriGen.Simulator;

/// <summary>The failures of the calls of one Dial, and the resulting status.</summary>
internal sealed class DialFailures
{
    private int _busy, _congested, _unavailable, _others;

    /// <summary>The value of DIALSTATUS when no call is left. A reason counts only if every call has one.</summary>
    public string Status => _others > 0 ? "NOANSWER" : _busy > 0 ? "BUSY" : _congested > 0 ? "CONGESTION" : _unavailable > 0 ? "CHANUNAVAIL" : "NOANSWER";

    /// <summary>Adds an endpoint that could not be called.</summary>
    public void AddUnavailable() => _unavailable++;

    /// <summary>Adds a call that was refused.</summary>
    /// <param name="cause">The cause by Q.850.</param>
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
