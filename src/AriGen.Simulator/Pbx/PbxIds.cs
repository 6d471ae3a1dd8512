using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Generator of the server's IDs. With a clock other than the system's, they are the same in every run.</summary>
/// <remarks>No ID is used twice, even after a restart within the same second.</remarks>
internal sealed class PbxIds(TimeProvider time)
{
    private const int Seed = 1;

    private readonly Random _random = time == TimeProvider.System ? new Random() : new Random(Seed);
    private long _second;
    private int _count;
    private long _address = 0x7f0000000000;

    /// <summary>Starts the IDs of a server.</summary>
    public void Begin(DateTimeOffset started)
    {
        _second = Math.Max(_second + 1, started.ToUnixTimeSeconds());
        _count = 0;
    }

    public string NextUniqueId() => string.Create(CultureInfo.InvariantCulture, $"{_second}.{_count++}");

    /// <summary>Returns an address in the server's memory, which replaces the serial number in the names of some channels.</summary>
    public string NextAddress() => string.Create(CultureInfo.InvariantCulture, $"0x{_address += 0x10:x}");

    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
