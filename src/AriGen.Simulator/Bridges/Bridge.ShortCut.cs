namespace AriGen.Simulator;

internal sealed partial class Bridge
{
    /// <summary>Removes a pair of Local channels between two calls of the dialplan.</summary>
    /// <remarks>
    /// Asterisk does so as soon as audio passes through the pair, which may be at any time with a phone. Bridges of applications stay as
    /// they are.
    /// </remarks>
    private Task ShortenAsync()
    {
        foreach (Channel half in Others(null))
        {
            if (half.Technology is LocalTechnology { Stays: false } pair
                && pair.Other(half) is { Member.Bridge: { IsOfApplication: false } beyond } other
                && beyond != this)
            {
                // The called channel moves to the caller's bridge.
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

    /// <summary>Moves the phone that is connected with one half of a pair here, in place of the other half.</summary>
    /// <returns><see langword="true"/> if there was exactly one phone to move; otherwise, <see langword="false"/>.</returns>
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
