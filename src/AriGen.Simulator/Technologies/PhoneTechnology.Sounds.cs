namespace AriGen.Simulator;

internal sealed partial class PhoneTechnology
{
    private readonly System.Threading.Channels.Channel<string> _sounds = System.Threading.Channels.Channel.CreateUnbounded<string>();

    public override void Hear(string media) => _sounds.Writer.TryWrite(media);

    /// <summary>Takes the sounds that the phone has heard, up to the given one.</summary>
    /// <exception cref="InvalidOperationException">The call ended before.</exception>
    public async Task HeardAsync(string media, CancellationToken cancellationToken)
    {
        while (await _sounds.Reader.WaitToReadAsync(cancellationToken))
        {
            while (_sounds.Reader.TryRead(out string? heard))
            {
                if (heard == media)
                {
                    return;
                }
            }
        }

        throw new InvalidOperationException($"The call has ended before {media} was played.");
    }
}
