using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>Names the members of open value types, including those whose values are symbols.</summary>
internal static class ValueMemberName
{
    public static string Of(string value)
    {
        if (value.Any(char.IsLetterOrDigit))
        {
            return CSharpName.Pascal(value);
        }

        return value.Length == 0 ? "Empty" : string.Concat(value.Select(Sign));
    }

    // The keys of a telephone have names. Other characters are named by their code.
    private static string Sign(char sign) => sign switch
    {
        '*' => "Star",
        '#' => "Hash",
        _ => "Sign" + ((int)sign).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
