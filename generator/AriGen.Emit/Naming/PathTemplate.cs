using System.Collections.Generic;

namespace AriGen.Emit;

/// <summary>Reads path templates such as <c>/channels/{channelId}/play</c>.</summary>
internal static class PathTemplate
{
    /// <summary>The names in braces, in order.</summary>
    public static IEnumerable<string> Holes(string path)
    {
        for (int open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            int close = path.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }

            yield return path.Substring(open + 1, close - open - 1);
        }
    }
}
