namespace AriGen.Spec.Json;

/// <summary>
/// Turns offsets in UTF-8 into offsets in UTF-16. They must be asked for in rising order: it walks the text once.
/// A lone surrogate has become U+FFFD, which is one unit on both sides, so that the count stays right.
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
