using System.Reflection;
using PublicApiGenerator;

namespace AriGen.Tests.PublicApi;

/// <summary>
/// The public API is recorded, so that no change of it goes unseen. <c>ARIGEN_ACCEPT=1</c> records a change that is wanted.
/// </summary>
public sealed class PublicApiTests
{
    public static IEnumerable<TheoryDataRow<string>> Assemblies => [new("AriGen"), new("AriGen.Runtime")];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Public_API_equals_its_snapshot(string assembly)
    {
        string file = Repository.PathOf("tests", "AriGen.Tests", "PublicApi", assembly + ".txt");
        string actual = Assembly.Load(assembly).GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("ARIGEN_ACCEPT") == "1")
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "A change can't be accepted where CI is set: nobody would see it.");
            File.WriteAllText(file, actual);
        }

        string recorded = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(recorded == actual, $"The public API of {assembly} has changed. Where that is wanted, run the tests with ARIGEN_ACCEPT=1.\n{Difference(recorded, actual)}");
    }

    private static string Difference(string recorded, string actual)
    {
        string[] before = recorded.Split('\n');
        string[] after = actual.Split('\n');
        return string.Join('\n', before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)).Take(60));
    }
}
