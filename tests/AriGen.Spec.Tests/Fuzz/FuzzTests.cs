using System.Text.Json.Nodes;
using CsCheck;

namespace AriGen.Spec.Tests.Fuzz;

/// <summary>
/// Damages at random. Reading never throws; and where no diagnostic is found, the model says exactly what the damaged
/// documents say, so that nothing is ever lost in silence.
/// </summary>
public sealed class FuzzTests
{
    private static readonly SpecText[] Files = Specs.Texts("22.10.1");
    private static readonly SpecDocument[] Documents = [.. Files.Select(SpecReader.Read)];

    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-1", "404", "2.5", "1e400", "99999999999", "\"\"", "\" \"", "\"x\"", "\"List[\"",
        "\"List[string]\"", "\"List[Channel]\"", "\"Map[string]\"", "\"Channel\"", "\"Nothing\"", "\"string\"", "\"int\"",
        "\"void\"", "\"LIST\"", "\"RANGE\"", "\"path\"", "\"query\"", "\"/channels/{x}\"", "\"class\"", "\"type\"",
        "\"404\"", "\"a-b\"", "\"\\u0000\"", "\"*\"", "[]", "{}", "[null]", "[\"x\"]", "{\"x\":1}",
    ];

    [Fact]
    public void Damaged_trees()
        => Gen.Select(Gen.Int[0, Files.Length - 1], Gen.Int[0, 100_000], Gen.Int[0, 4], Gen.Int[0, Scalars.Length - 1])
            .Sample((file, node, kind, scalar) => Check(file, DamageTree(Files[file].Text, node, kind, Scalars[scalar])), iter: 2_000);

    [Fact]
    public void Damaged_texts()
        => Gen.Select(Gen.Int[0, Files.Length - 1], Gen.Double.Unit, Gen.Int[0, 4], Gen.Int[1, 40], Gen.Char)
            .Sample((file, at, kind, length, c) => Check(file, DamageText(Files[file].Text, at, kind, length, c)), iter: 2_000);

    [Fact]
    public void Damaged_corrections()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Specs, "corrections.json"));
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 4], Gen.Int[0, Scalars.Length - 1])
            .Sample(
                (node, kind, scalar) =>
                {
                    SpecDocument corrections = SpecCorrections.Read(new SpecText("c.json", DamageTree(text, node, kind, Scalars[scalar])));
                    SpecResult result = SpecLinker.Link(Documents.ToEquatableArray(), new EquatableArray<SpecDocument>([corrections]));
                    Assert.Equal(109, result.Model.Resources.Sum(r => r.Operations.Count));
                },
                iter: 500);
    }

    [Fact]
    public void Any_text_at_all()
        => Gen.String.Sample(text =>
        {
            Assert.NotEmpty(SpecReader.Read(new SpecText("api-docs/x.json", text)).Diagnostics);
            Assert.NotEmpty(SpecCorrections.Read(new SpecText("c.json", text)).Diagnostics);
            Assert.Equal(CSharpName.Pascal(text).Length == 0, CSharpName.Camel(text).Length == 0);
            Assert.True(CSharpName.Pascal(text).Length == 0 || CSharpName.IsIdentifier(CSharpName.Pascal(text)));
        });

    private static void Check(int file, string damaged)
    {
        SpecText text = Files[file] with { Text = damaged };
        SpecDocument[] documents = [.. Documents];
        documents[file] = SpecReader.Read(text);

        SpecResult result = SpecLinker.Link(documents.ToEquatableArray(), default);

        if (result.Diagnostics.All(f => f.Kind.Severity == SpecSeverity.Info))
        {
            Dictionary<string, string> texts = Files.ToDictionary(f => f.Path, f => f.Text);
            texts[text.Path] = damaged;
            Assert.Equal(DocumentFacts.Print(texts), ModelFacts.Print(result.Model));
        }
    }

    private static string DamageTree(string text, int number, int kind, string scalar)
    {
        JsonNode root = JsonNode.Parse(text)!;
        List<JsonNode> nodes = [];
        Collect(root, nodes);
        JsonNode node = nodes[number % nodes.Count];
        switch (node.Parent)
        {
            case JsonArray array:
                DamageItem(array, node.GetElementIndex(), kind, scalar);
                break;
            case JsonObject owner:
                DamageMember(owner, node.GetPropertyName(), kind, scalar);
                break;
            default:
                return scalar;
        }

        return root.ToJsonString();
    }

    private static void DamageItem(JsonArray array, int index, int kind, string scalar)
    {
        switch (kind)
        {
            case 0: array.RemoveAt(index); break;
            case 1: array.Insert(index, array[index]!.DeepClone()); break;
            case 2: array.Clear(); break;
            default: array[index] = JsonNode.Parse(scalar); break;
        }
    }

    private static void DamageMember(JsonObject owner, string key, int kind, string scalar)
    {
        JsonNode? value = owner[key]?.DeepClone();
        switch (kind)
        {
            case 0:
                owner.Remove(key);
                break;
            case 1:
                owner.Remove(key);
                owner[key + "s"] = value;
                break;
            case 2:
                owner.Remove(key);
                owner[key.ToUpperInvariant()] = value;
                break;
            default:
                owner[key] = JsonNode.Parse(scalar);
                break;
        }
    }

    private static void Collect(JsonNode? node, List<JsonNode> nodes)
    {
        if (node is null)
        {
            return;
        }

        nodes.Add(node);
        IEnumerable<JsonNode?> children = node switch
        {
            JsonArray array => array,
            JsonObject owner => owner.Select(m => m.Value),
            _ => [],
        };
        foreach (JsonNode? child in children)
        {
            Collect(child, nodes);
        }
    }

    private static string DamageText(string text, double where, int kind, int length, char c)
    {
        int at = (int)(where * (text.Length - 1));
        length = Math.Min(length, text.Length - at);
        return kind switch
        {
            0 => text[..at],
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Insert(at, c.ToString()),
            _ => text[..at] + c + text[(at + 1)..],
        };
    }
}
