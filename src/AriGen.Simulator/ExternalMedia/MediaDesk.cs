namespace AriGen.Simulator;

/// <summary>Does what a program says about the audio that it sends.</summary>
internal sealed class MediaDesk
{
    private readonly MediaQueue _queue;
    private readonly MediaTexts _texts;
    private readonly string _channelId;
    private readonly Action<string> _send;

    /// <param name="pbx">By whose clock the audio is played.</param>
    /// <param name="texts">How the program writes.</param>
    /// <param name="channelId">The channel's id.</param>
    /// <param name="frame">The bytes of twenty milliseconds; 0 where they can be of any number.</param>
    /// <param name="send">Brings a text to the program.</param>
    public MediaDesk(Pbx pbx, MediaTexts texts, string channelId, int frame, Action<string> send)
    {
        _texts = texts;
        _channelId = channelId;
        _send = send;
        _queue = new MediaQueue(pbx.Scheduler, frame) { FullChanged = isFull => Tell(isFull ? "MEDIA_XOFF" : "MEDIA_XON") };
    }

    public void Hear(int bytes) => _queue.Add(bytes);

    public void Receive(string command, string correlationId)
    {
        switch (command)
        {
            case "GET_STATUS":
                _send(Status());
                break;
            case "MARK_MEDIA":
                _queue.Mark(() => Tell("MEDIA_MARK_PROCESSED", correlationId));
                break;
            case "START_MEDIA_BUFFERING":
                _queue.BeginBulk();
                break;
            case "STOP_MEDIA_BUFFERING":
                _queue.EndBulk(() => Tell("MEDIA_BUFFERING_COMPLETED", correlationId));
                break;
            case "REPORT_QUEUE_DRAINED":
                _queue.WhenDrained(() => Tell("QUEUE_DRAINED"));
                break;
            case "FLUSH_MEDIA":
                _queue.Flush();
                break;
            case "PAUSE_MEDIA":
                _queue.Pause();
                break;
            case "CONTINUE_MEDIA":
                _queue.Continue();
                break;
        }
    }

    /// <summary>Nobody listens any more.</summary>
    public void End() => _queue.End();

    private void Tell(string name, string? correlationId = null) => _send(_texts.Event(name, _channelId, correlationId));

    private string Status() => _texts.Event(
        "STATUS",
        [
            ("channel_id", _channelId), ("queue_length", _queue.Length), ("xon_level", MediaQueue.XonLevel), ("xoff_level", MediaQueue.XoffLevel),
            ("queue_full", _queue.IsFull), ("bulk_media", _queue.IsBulk), ("media_paused", _queue.IsPaused),
        ]);
}
