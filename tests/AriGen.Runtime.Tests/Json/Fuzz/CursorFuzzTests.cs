using System.Globalization;
using System.Text;

namespace AriGen.Runtime.Tests.Fuzz;

/// <summary>
/// The cursor against <see cref="System.Text.Json.Utf8JsonReader"/>, on valid, damaged and truncated documents. For a long run set
/// ARIGEN_FUZZ_DOCUMENTS to the number of documents, and ARIGEN_FUZZ_SEED to begin elsewhere.
/// </summary>
public class CursorFuzzTests
{
    private const int Documents = 20_000;

    [Fact]
    public void Cursor_reads_and_rejects_the_same_documents_as_the_reader()
    {
        int seed = Setting("ARIGEN_FUZZ_SEED", 1);
        int count = Setting("ARIGEN_FUZZ_DOCUMENTS", Documents);
        var documents = new JsonDocuments(new Random(seed));
        var history = new JsonHistory();
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            byte[] document = documents.Next();
            string expected = ReaderEcho.Read(document);
            bool isAccepted = ReaderEcho.Accepts(document);

            Check(expected, CursorEcho.Read(document, history), seed, i, document);
            Check(expected, CursorEcho.Read(document, history: null), seed, i, document);
            Check(isAccepted, CursorEcho.Accepts(document), seed, i, document);
            string outcome = expected[0] == '{' ? "read" : expected.Split(' ')[0];
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}: {string.Join(", ", outcomes)}.");
        Assert.All(["read", "wrong", "malformed"], outcome => Assert.True(outcomes[outcome] > count / 20, outcome));
    }

    private static void Check<T>(T expected, T actual, int seed, int index, byte[] document)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Assert.Fail($"Seed {seed}, document {index}: {expected} is expected, not {actual}, for {Encoding.Latin1.GetString(document)}");
        }
    }

    private static int Setting(string name, int value)
        => Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : value;
}
