namespace AriGen.Twins.Stage;

/// <summary>Compares two texts by their longest common sequence of lines.</summary>
internal static class TextDifference
{
    public static string Of(string expected, string actual)
    {
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        int[,] shared = new int[left.Length + 1, right.Length + 1];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            for (int j = right.Length - 1; j >= 0; j--)
            {
                shared[i, j] = left[i] == right[j] ? shared[i + 1, j + 1] + 1 : Math.Max(shared[i + 1, j], shared[i, j + 1]);
            }
        }

        List<string> lines = [];
        int at = 0, to = 0;
        while (at < left.Length || to < right.Length)
        {
            if (at < left.Length && to < right.Length && left[at] == right[to])
            {
                lines.Add("  " + left[at++]);
                to++;
            }
            else if (to == right.Length || (at < left.Length && shared[at + 1, to] >= shared[at, to + 1]))
            {
                lines.Add("- " + left[at++]);
            }
            else
            {
                lines.Add("+ " + right[to++]);
            }
        }

        return string.Join('\n', lines);
    }
}
