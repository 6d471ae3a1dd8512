using System.Buffers;

namespace AriGen.Runtime;

/// <summary>Reads a whole body into a buffer of the shared pool.</summary>
internal static class PooledBody
{
    private const int UsualLength = 4096;

    /// <param name="content">The body.</param>
    /// <param name="knownLength">Its length, if the server gave it. Trusted only as a first guess.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A buffer that the caller gives back to the pool, and the bytes of it that count.</returns>
    public static async ValueTask<(byte[] Rented, int Length)> ReadAsync(Stream content, long? knownLength, CancellationToken cancellationToken)
    {
        // One byte more than is known, so that the end is seen without another buffer.
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp((knownLength ?? UsualLength) + 1, 1, 1 << 20));
        int length = 0;
        try
        {
            int read;
            while ((read = await content.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length == buffer.Length)
                {
                    byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }

            return (buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }
}
