namespace AriGen.Chaos.Tests;

public sealed class WishedSourceTests
{
    [Fact]
    public void Subscriptions_are_counted()
    {
        WishedSource wish = new("endpoint:PJSIP/alice");
        wish.Subscribed(RequestOutcome.Success);
        wish.Subscribed(RequestOutcome.Success);
        wish.Unsubscribed(RequestOutcome.Success);
        Assert.Equal((0, -1), (wish.Compare(isSubscribed: true), wish.Compare(isSubscribed: false)));
    }

    [Fact]
    public void Those_to_device_states_are_not()
    {
        WishedSource wish = new("deviceState:Stasis:lamp");
        wish.Subscribed(RequestOutcome.Success);
        wish.Subscribed(RequestOutcome.Success);
        wish.Unsubscribed(RequestOutcome.Success);
        Assert.Equal((0, 1), (wish.Compare(isSubscribed: false), wish.Compare(isSubscribed: true)));
    }

    [Fact]
    public void An_unknown_outcome_is_settled_by_the_server_once()
    {
        WishedSource wish = new("endpoint:PJSIP/alice");
        wish.Subscribed(RequestOutcome.Unknown);
        Assert.Equal(0, wish.Compare(isSubscribed: true));
        Assert.Equal(-1, wish.Compare(isSubscribed: false));
    }

    [Fact]
    public void A_refused_or_unsent_request_changes_nothing()
    {
        WishedSource wish = new("endpoint:PJSIP/alice");
        wish.Subscribed(RequestOutcome.ApiError);
        wish.Subscribed(RequestOutcome.NotSent);
        Assert.Equal(1, wish.Compare(isSubscribed: true));
    }
}
