using System.Buffers;

namespace AriGen.Runtime;

/// <summary>A body, or the beginning of one, in one buffer.</summary>
internal sealed class ResponseBody : IDisposable
{
    /// <summary>The maximum length of a buffer from the shared pool, which would keep larger ones forever.</summary>
    private const int MaxPooledLength = 64 * 1024;

    private const int UsualLength = 4096;

    private byte[]? _buffer;
    private bool _isPooled;
    private int _length;

    private ResponseBody(int capacity) => Rent(capacity);

    /// <summary>The bytes. They are valid until the body is disposed.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Whether this is the whole body.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Reads a body up to a maximum length.</summary>
    /// <param name="content">The body.</param>
    /// <param name="knownLength">The length that the server gave, if any. It only sets the size of the first buffer.</param>
    /// <param name="maxLength">The maximum length.</param>
    /// <param name="cancellationToken">A token to cancel reading.</param>
    /// <returns>The body, which the caller disposes.</returns>
    public static async ValueTask<ResponseBody> ReadAsync(Stream content, long? knownLength, int maxLength, CancellationToken cancellationToken)
    {
        // One byte more than the known length, so that the end is read without another buffer.
        var body = new ResponseBody((int)Math.Clamp((knownLength ?? UsualLength) + 1, 1, MaxPooledLength));
        try
        {
            while (true)
            {
                int room = (int)Math.Min(body._buffer!.Length, maxLength + 1L) - body._length;
                int read = await content.ReadAsync(body._buffer.AsMemory(body._length, room), cancellationToken).ConfigureAwait(false);
                body._length += read;
                if (read == 0)
                {
                    body.IsComplete = true;
                    return body;
                }

                if (body._length > maxLength)
                {
                    body._length = maxLength;
                    return body;
                }

                if (body._length == body._buffer.Length)
                {
                    body.Grow(maxLength);
                }
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Returns the buffer to the pool.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer && _isPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Grow(int maxLength)
    {
        byte[] smaller = _buffer!;
        bool wasPooled = _isPooled;
        Rent((int)Math.Min(smaller.Length * 2L, Math.Max(maxLength + 1L, smaller.Length + 1L)));
        smaller.CopyTo(_buffer!, 0);
        if (wasPooled)
        {
            ArrayPool<byte>.Shared.Return(smaller);
        }
    }

    private void Rent(int capacity)
    {
        _isPooled = capacity <= MaxPooledLength;
        _buffer = _isPooled ? ArrayPool<byte>.Shared.Rent(capacity) : GC.AllocateUninitializedArray<byte>(capacity);
    }
}
