namespace AriGen.Simulator;

/// <summary>The beginning of a body, followed by the loss of the connection.</summary>
internal sealed class BrokenStream(ReadOnlyMemory<byte> beginning) : MemoryStream(beginning.ToArray(), writable: false)
{
    public override int Read(byte[] buffer, int offset, int count) => Checked(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Checked(base.Read(buffer));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => Checked(await base.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).ConfigureAwait(false));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => Checked(await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    private static int Checked(int count) => count > 0 ? count : throw new HttpIOException(HttpRequestError.ResponseEnded, "The server ended the connection in the middle of the answer");
}
