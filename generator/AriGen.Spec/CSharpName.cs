using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace AriGen.Spec;

/// <summary>Makes C# names of the names in api-docs.</summary>
public static class CSharpName
{
    // Reserved words; and await, which is one wherever generated code could use a name.
    private static readonly HashSet<string> Keywords = new(
        ("abstract as await base bool break byte case catch char checked class const continue decimal default delegate do "
        + "double else enum event explicit extern false finally fixed float for foreach goto if implicit in int "
        + "interface internal is lock long namespace new null object operator out override params private protected "
        + "public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw "
        + "true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The name of a type or member: <c>app_id</c> is <c>AppId</c>. Empty where the name has no letter and no digit.</summary>
    public static string Pascal(string name) => Join(name, word => word);

    /// <summary>
    /// The name of a parameter: <c>app_id</c> is <c>appId</c>, and a keyword gets its <c>@</c>. Empty as in <see cref="Pascal"/>.
    /// </summary>
    public static string Camel(string name)
    {
        string camel = UnescapedCamel(name);
        return IsKeyword(camel) ? "@" + camel : camel;
    }

    /// <summary>
    /// A model's name where it must only be unique: its wire name if that is a valid type name; otherwise, as <see cref="Pascal"/>.
    /// </summary>
    public static string Type(string name) => IsIdentifier(name) && char.IsUpper(name[0]) ? name : Pascal(name);

    /// <summary>A letter or underscore, then letters, digits and underscores. Keywords count as identifiers.</summary>
    public static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !CanStart(name[0]))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!CanContinue(c))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    internal static string UnescapedCamel(string name) => Join(name, LowerFirstCapitals);

    private static string Join(string name, Func<string, string> first)
    {
        var result = new StringBuilder();

        // In NOT_IN_USE the capitals say nothing; in maxRTT they are an acronym, and .NET keeps those of two letters, except Id.
        bool areCapitalsPlain = IsAllCaps(name);
        foreach (string word in Words(name))
        {
            bool isLowered = IsAllCaps(word) && (areCapitalsPlain || word.Length > 2 || word == "ID");
            string rest = word.Substring(1);
            string cased = char.ToUpperInvariant(word[0]) + (isLowered ? rest.ToLowerInvariant() : rest);
            result.Append(result.Length == 0 ? first(cased) : cased);
        }

        return result.Length == 0 || CanStart(result[0]) ? result.ToString() : "_" + result;
    }

    private static string LowerFirstCapitals(string word)
    {
        char[] letters = word.ToCharArray();
        for (int i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            // In "RTPstat" the last capital of the run belongs to what follows.
            if (i > 0 && i + 1 < letters.Length && char.IsLower(letters[i + 1]))
            {
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    private static List<string> Words(string name)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (char c in name)
        {
            bool separates = c == '_' || !CanContinue(c);
            if (word.Length > 0 && (separates || (char.IsUpper(c) && char.IsLower(word[word.Length - 1]))))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (!separates)
            {
                word.Append(c);
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static bool IsAllCaps(string word)
    {
        foreach (char c in word)
        {
            if (char.IsLetter(c) && !char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CanStart(char c) => c == '_' || char.IsLetter(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool CanContinue(char c) => CanStart(c) || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark;
}
