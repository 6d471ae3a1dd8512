namespace AriGen.Simulator;

/// <summary>A channel that takes the place of one which withdraws by a transfer.</summary>
internal static class Replacement
{
    /// <summary>It takes the other one's place in a bridge, and in the application that has that one. The other one stays in its application for now.</summary>
    public static void InBridge(Channel newcomer, Channel old, Bridge bridge)
    {
        if (old.Visit is { } visit)
        {
            newcomer.Show();
            Begin(newcomer, () => StayAsync(newcomer, visit, old));
            visit.Application.Unsubscribe(old);
        }
        else
        {
            newcomer.Scheduler.Start(() => BasicBridge.FollowAsync(newcomer));
        }

        bridge.Swap(newcomer, old);
    }

    /// <summary>It goes on with all that the other one was doing, and that one is gone. What the dialplan was running begins anew.</summary>
    public static void OfWhole(Channel newcomer, Channel old)
    {
        (DialplanPlace before, DialplanPlace place) = (newcomer.Place, old.Place);
        if (newcomer.Progress.IsRunning)
        {
            newcomer.Progress.GoTo(place.Context, place.Extension, place.Priority);
        }
        else
        {
            newcomer.Progress.IsRunning = old.Progress.IsRunning;
            if (old.Visit is { } visit)
            {
                Begin(newcomer, () => StayAsync(newcomer, visit.Application.Name, old));
                visit.HandOver();
                visit.Application.Unsubscribe(old);
            }
            else
            {
                newcomer.Scheduler.Start(() => DialplanRun.RunAsync(newcomer));
            }
        }

        newcomer.Enter(place);
        newcomer.Connected = old.Connected;
        newcomer.Show();
        old.Technology.HangingUp(old);
        (newcomer.Cause, old.Cause) = (old.Cause, newcomer.Cause);
        old.Enter(before);
        old.Destroy();
    }

    private static async Task StayAsync(Channel newcomer, string application, Channel old)
    {
        await StasisVisit.EnterAsync(newcomer, application, [], old);
        if (newcomer.Progress.IsRunning)
        {
            newcomer.Place = newcomer.IsHungUp ? newcomer.Place : newcomer.Progress.TakeJump() ?? newcomer.Place with { Priority = newcomer.Place.Priority + 1 };
            await DialplanRun.PassAsync(newcomer);
            End(newcomer);
        }
        else
        {
            Origination.End(newcomer);
        }
    }

    private static async Task StayAsync(Channel newcomer, StasisVisit visit, Channel old)
    {
        await Origination.EnterAsync(newcomer, visit.Application.Name, [], old);
        End(newcomer);
    }

    private static void End(Channel channel)
    {
        channel.Place = channel.Place with { Application = "", Data = "" };
        channel.Destroy();
    }

    /// <summary>What is to happen at once does so before this returns.</summary>
    private static void Begin(Channel newcomer, Func<Task> stay) => _ = newcomer.Scheduler.GuardAsync(stay);
}
