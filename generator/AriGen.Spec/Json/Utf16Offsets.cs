namespace AriGen.Spec.Json;

/// <summary>
/// Converts UTF-8 offsets to UTF-16 offsets. Offsets must be requested in ascending order, because the text is read once.
/// A lone surrogate was encoded as U+FFFD, which is one UTF-16 unit as well, so that the count stays right.
/// </summary>
internal struct Utf16Offsets(byte[] utf8)
{
    private int _bytes;
    private int _units;

    public int At(int byteOffset)
    {
        while (_bytes < byteOffset && _bytes < utf8.Length)
        {
            byte b = utf8[_bytes++];
            _units += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }

        return _units;
    }
}
