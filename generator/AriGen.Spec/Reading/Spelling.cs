using System;
using System.Collections.Generic;
using System.Linq;

namespace AriGen.Spec.Reading;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    /// <summary>Finds the candidate most similar to a word; null if none is similar.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates)
        {
            // Too long for a misspelt candidate. This also avoids comparing very long words.
            if (word.Length > candidate.Length + 3)
            {
                continue;
            }

            int distance = Distance(Plain(word), Plain(candidate));
            int allowed = candidate.Length <= 4 ? 1 : 2;
            if (distance <= allowed && distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    // Case and underscores are the most common differences and do not count.
    private static string Plain(string word)
        => new(word.Where(c => c != '_').Select(char.ToLowerInvariant).ToArray());

    // The number of omitted, inserted, replaced or swapped letters.
    private static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
