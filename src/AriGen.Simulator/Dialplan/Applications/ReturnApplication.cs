namespace AriGen.Simulator;

/// <summary>Goes back to after the last Gosub, with what it is told as GOSUB_RETVAL.</summary>
internal sealed class ReturnApplication() : DialplanApplication("Return")
{
    public override Task<bool> RunAsync(Channel channel, string data)
    {
        if (!channel.Progress.Callers.TryPop(out DialplanPlace? back))
        {
            return Task.FromResult(false);
        }

        channel.Variables.Set("GOSUB_RETVAL", data);
        channel.Progress.GoTo(back.Context, back.Extension, back.Priority + 1);
        return Task.FromResult(true);
    }
}
