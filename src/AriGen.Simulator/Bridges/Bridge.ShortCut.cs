namespace AriGen.Simulator;

internal sealed partial class Bridge
{
    /// <summary>
    /// A pair of Local channels between two calls of the dialplan drops out of the way as soon as sound goes through it, which a phone
    /// sends at any time. Bridges of applications are left as they are.
    /// </summary>
    private Task ShortenAsync()
    {
        foreach (Channel half in Others(null))
        {
            if (half.Technology is LocalTechnology { Stays: false } pair && pair.Other(half) is { Member.Bridge: { IsOfApplication: false } beyond } other && beyond != this)
            {
                // The called one moves to the caller's bridge.
                (Bridge here, Bridge there) = pair.IsFirst(half) ? (this, beyond) : (beyond, this);
                (Channel near, Channel far) = pair.IsFirst(half) ? (half, other) : (other, half);
                if (here.TakeOver(near, there, far) || there.TakeOver(far, here, near))
                {
                    break;
                }
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The phone that one half of a pair is connected with comes here, in place of the other half.</summary>
    /// <returns>False where that is no phone, or not the only one there.</returns>
    private bool TakeOver(Channel half, Bridge from, Channel otherHalf)
    {
        if (_members.Count != 2 || from._members.Count != 2 || from.Others(otherHalf) is not [{ Technology: PhoneTechnology } phone])
        {
            return false;
        }

        from.TakeOut(phone.Member!);
        from.Destroy();
        Leave(half);
        half.DefaultCause();
        Enter(phone, keepsConnectedLine: true);
        return true;
    }
}
