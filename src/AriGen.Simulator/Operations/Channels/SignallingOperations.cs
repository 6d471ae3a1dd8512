namespace AriGen.Simulator;

/// <summary>What a channel in Stasis tells its far end.</summary>
internal sealed class SignallingOperations(ChannelTable channels) : ChannelOperationGroup(channels)
{
    private const string Resource = "channels";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "answer", AnswerAsync);
        AddSignal(table, "ring", Signal.Ringing, Audio.Sound);
        AddSignal(table, "ringStop", null, Audio.None);
        AddSignal(table, "progress", Signal.Progress);
        AddSignal(table, "hold", Signal.Hold);
        AddSignal(table, "unhold", Signal.Unhold);
        AddSound(table, "startMoh", Audio.Sound);
        AddSignal(table, "stopMoh", null, Audio.None);
        AddSound(table, "startSilence", Audio.Silence);
        AddSignal(table, "stopSilence", null, Audio.None);
        table.Add(Resource, "mute", arguments => Mute(arguments, true));
        table.Add(Resource, "unmute", arguments => Mute(arguments, false));
        table.Add(Resource, "sendDTMF", SendDigits);
        table.Add(Resource, "transfer_progress", TellTransferProgress);
    }

    /// <summary>An operation that tells the far end something, or nothing, and after which it hears something else where that is given.</summary>
    private void AddSignal(OperationTable table, string nickname, Signal? signal, Audio? audio = null) => table.Add(Resource, nickname, arguments =>
    {
        (Channel channel, StasisVisit visit) = ReadyInStasis(arguments);
        visit.Commands.Post(() =>
        {
            if (signal is Signal.Hold or Signal.Unhold)
            {
                channel.Hold(signal == Signal.Hold, () => channel.Technology.Indicate(channel, signal.Value));
            }
            else if (signal is { } told)
            {
                channel.Technology.Indicate(channel, told);
            }

            if (audio is { } heard)
            {
                channel.Mouth.Say(SpeechSource.Background, heard);
            }
        });
        return RestReply.NoContent;
    });

    /// <summary>An operation after which the far end hears something. Before an answer that needs early media.</summary>
    private void AddSound(OperationTable table, string nickname, Audio audio) => table.Add(Resource, nickname, arguments =>
    {
        (Channel channel, StasisVisit visit) = ReadyInStasis(arguments);
        visit.Commands.Post(() =>
        {
            channel.OpenEarlyMedia();
            channel.Mouth.Say(SpeechSource.Background, audio);
        });
        return RestReply.NoContent;
    });

    private async Task<RestReply> AnswerAsync(Arguments arguments)
    {
        (Channel channel, StasisVisit visit) = ReadyInStasis(arguments);
        await visit.Commands.RunAsync(channel.Answer);
        return RestReply.NoContent;
    }

    private RestReply Mute(Arguments arguments, bool mutes)
    {
        (Channel channel, StasisVisit visit) = ReadyInStasis(arguments);
        string direction = arguments.Given("direction") ?? "";
        if (direction is not ("in" or "out" or "both"))
        {
            throw new RefusedException(400, direction.Length == 0 ? "Direction is required" : "Invalid direction specified");
        }

        visit.Commands.Post(() =>
        {
            if (direction != "out")
            {
                channel.Ear.Mute(mutes);
            }

            if (direction != "in")
            {
                channel.Mouth.Mute(mutes);
            }
        });
        return RestReply.NoContent;
    }

    private RestReply SendDigits(Arguments arguments)
    {
        (Channel channel, StasisVisit visit) = ReadyInStasis(arguments);
        string digits = arguments.Required("dtmf", "DTMF is required");
        visit.Commands.Post(async () =>
        {
            channel.OpenEarlyMedia();
            await WaitAsync("before");
            await DigitStream.SendAsync(channel, digits, arguments.Integer("between"), arguments.Integer("duration"));
            await WaitAsync("after");
        });
        return RestReply.NoContent;

        Task WaitAsync(string name) => arguments.Integer(name) is var milliseconds and > 0 ? channel.WaitAsync(TimeSpan.FromMilliseconds(milliseconds)) : Task.CompletedTask;
    }

    private RestReply TellTransferProgress(Arguments arguments)
    {
        (Channel channel, StasisVisit visit) = InStasis(arguments);
        string state = arguments.Required("states", "states must not be empty");
        if (state is not ("channel_progress" or "channel_answered" or "channel_unavailable" or "channel_declined"))
        {
            throw new RefusedException(400, "Invalid states value");
        }

        visit.Commands.Post(() => channel.Technology.TellTransferProgress(channel, state));
        return RestReply.NoContent;
    }
}
