using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AriGen.Tests.Documentation;

/// <summary>The generated documentation reads like that of .NET.</summary>
public sealed partial class GeneratedLanguageTests
{
    private static readonly Dictionary<string, Type> PublicTypes = typeof(AriClient).Assembly.GetExportedTypes()
        .ToDictionary(type => type.FullName!.Replace('+', '.'), StringComparer.Ordinal);

    private static readonly XElement[] Members = [.. XDocument.Load(Path.ChangeExtension(typeof(AriClient).Assembly.Location, "xml"))
        .Descendants("member")
        .Where(IsPublic)];

    [Fact]
    public void No_summary_is_a_question_or_a_riddle()
        => Assert.DoesNotContain(Texts(), text => Ruled().IsMatch(text.Text));

    [Fact]
    public void Every_text_is_a_sentence()
        => Assert.DoesNotContain(Texts(), text => !SentenceEnd().IsMatch(text.Text));

    [Fact]
    public void The_summary_of_a_method_begins_with_a_verb()
        => Assert.DoesNotContain(
            Members
                .Where(member => Name(member).StartsWith("M:", StringComparison.Ordinal) && !IsInherited(member))
                .Select(member => (Name(member), Text: Plain(member.Element("summary")!))),
            member => !Verb().IsMatch(member.Text));

    [Fact]
    public void Names_that_exist_in_csharp_are_references()
    {
        XElement originate = Member("M:AriGen.ChannelsResource.OriginateAsync(");
        Assert.Contains(References(originate), name => name.StartsWith("M:AriGen.ChannelsResource.DialAsync(", StringComparison.Ordinal));
        Assert.Contains("P:AriGen.ChannelOriginateOptions.App", References(originate));
        Assert.Contains("T:AriGen.StasisStart", References(originate));
        Assert.DoesNotContain(originate.Descendants("c"), code => code.Value is "app" or "dial" or "create");
    }

    [Fact]
    public void On_a_handle_the_id_is_the_handles_property()
        => Assert.DoesNotContain(
            Members.Where(member => Name(member).StartsWith("M:AriGen.ChannelHandle.", StringComparison.Ordinal)).Descendants("paramref"),
            reference => reference.Attribute("name")!.Value == "channelId");

    [Theory]
    [InlineData("SubscribeAsync")]
    [InlineData("UnsubscribeAsync")]
    [InlineData("FilterEventsAsync")]
    public void What_is_not_restored_points_to_what_is(string method)
        => Assert.Contains(
            References(Member($"M:AriGen.ApplicationsResource.{method}(")),
            name => name.StartsWith($"M:AriGen.StasisApp.{method}(", StringComparison.Ordinal));

    private static XElement Member(string beginning)
        => Members.Single(member => Name(member).StartsWith(beginning, StringComparison.Ordinal));

    private static IEnumerable<string> References(XElement member) => member.Descendants("see").Select(see => see.Attribute("cref")?.Value ?? "");

    private static IEnumerable<(string Name, string Text)> Texts()
        => from member in Members
           from element in member.Elements().Where(element => element.Name.LocalName is "summary" or "param" or "returns")
           let text = Plain(element)
           where text.Length > 0
           select (Name(member), text);

    private static bool IsPublic(XElement member)
    {
        string name = Name(member)[2..].Split('(')[0];
        int dot = name.LastIndexOf('.');
        return PublicTypes.ContainsKey(name)
            || (PublicTypes.TryGetValue(name[..dot], out Type? type)
                && (name.EndsWith("#ctor", StringComparison.Ordinal) || type.GetMember(name[(dot + 1)..].Split('`')[0]).Length > 0));
    }

    // The constructor of a positional record has the documentation of its type.
    private static bool IsInherited(XElement member)
        => member.Element("inheritdoc") is not null || Name(member).Contains(".#ctor(", StringComparison.Ordinal);

    private static string Name(XElement member) => member.Attribute("name")!.Value;

    // References and code count as words.
    private static string Plain(XElement element) => Spaces().Replace(
        string.Concat(element.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } reference => reference.Attributes().First().Value,
            _ => "",
        })), " ").Trim();

    [GeneratedRegex(@"^(What|Who|Whom|Whose|Where|How|When|For when|Whether|Which|Why)\b|\bis told\b|\bshall\b|[Hh]ang-up|[Hh]ang up|[Tt]alks to|is no (?!longer)[a-z]|has said|there (is|are) to be")]
    private static partial Regex Ruled();

    [GeneratedRegex(@"[.:…]$")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(Initializes|[A-Z][a-z]+s)\b")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
