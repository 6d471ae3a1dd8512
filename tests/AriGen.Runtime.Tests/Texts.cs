using CsCheck;

namespace AriGen.Runtime.Tests;

/// <summary>Generators of texts that are likely to cause errors.</summary>
internal static class Texts
{
    private static readonly string[] Awkward =
        [".", "..", "/", "//", "%", "%2F", "%00", "%zz", "?", "#", "&", "=", "+", " ", ";", ":", "@", "\"", "'", "\\", "\r\n", "\t", "\u007f", "\u0001", "ä", "☎", "🙂", "\u202e", "\ufeff", "<b>", "{0}", "[1]"];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Int[0, Awkward.Length - 1].Select(index => Awkward[index]),
        Gen.String.AlphaNumeric,
        Gen.Int[1, 0x10ffff].Where(code => code is < 0xd800 or > 0xdfff).Select(char.ConvertFromUtf32));

    /// <summary>Any text that UTF-8 can represent, without null characters.</summary>
    public static readonly Gen<string> Any = Piece.Array[0, 6].Select(string.Concat);

    public static readonly Gen<string> NonEmpty = Any.Where(text => text.Length > 0);
}
