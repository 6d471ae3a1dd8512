using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace AriGen.Emit;

/// <summary>
/// Emits a switch on known texts, first by length, then by content. Both are single comparisons for the JIT, without allocating a
/// string.
/// </summary>
internal static class TextSwitch
{
    /// <summary>Emits a switch.</summary>
    /// <param name="code">The writer for the code.</param>
    /// <param name="variable">The variable with the text, a span of UTF-8 bytes.</param>
    /// <param name="cases">The texts with their statements, which must leave the switch.</param>
    public static void Emit(CodeWriter code, string variable, IEnumerable<(string Text, string Statement)> cases)
    {
        var byLength = cases.GroupBy(item => Encoding.UTF8.GetByteCount(item.Text)).OrderBy(group => group.Key).ToArray();
        if (byLength.Length == 0)
        {
            return;
        }

        code.Open($"switch ({variable}.Length)");
        foreach (var group in byLength)
        {
            code.Line($"case {group.Key}:").Indent();
            foreach ((string text, string statement) in group)
            {
                code.Open($"if (global::System.MemoryExtensions.SequenceEqual({variable}, {CSharp.Literal(text)}u8))")
                    .Line(statement);
                foreach (string next in Leave(statement))
                {
                    code.Line(next);
                }

                code.Close().Line();
            }

            code.Line("break;").Outdent();
        }

        code.Close();
    }

    private static string[] Leave(string statement)
        => statement.StartsWith("return ", StringComparison.Ordinal) ? [] : ["continue;"];
}
