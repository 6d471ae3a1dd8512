namespace AriGen.Package.Tests;

/// <summary>The generator in a user's own project.</summary>
[Collection("feed")]
public class GeneratorPackageTests(PackageFeed feed)
{
    [Fact]
    public async Task A_bundled_version_is_named_by_a_property()
    {
        UserProject project = feed.Project("TakesVersion");
        project.WriteProject(
            "<AriVersion>16</AriVersion><LangVersion>12</LangVersion><AriGenVisibility>internal</AriGenVisibility>", feed.Reference("AriGen.Generator"));
        project.Write("Program.cs", """
            using System.Text.Json;
            using AriGen;

            // ChannelTransfer came with a later version.
            Channel channel = JsonSerializer.Deserialize<Channel>("{\"id\":\"1.1\",\"name\":\"PJSIP/alice\",\"state\":\"Up\"}")!;
            Console.WriteLine($"{channel.Name} {typeof(Channel).Assembly.GetType("AriGen.ChannelTransfer") is null} {typeof(Channel).IsPublic}");
            """);

        Assert.Equal("PJSIP/alice True False", await project.RunAsync());
    }

    [Fact]
    public async Task A_folder_of_api_docs_may_have_operations_of_a_vendor()
    {
        UserProject project = feed.Project("TakesFolder");
        project.CopySpec("22.10.1", "vendor");
        project.Replace("vendor/api-docs/asterisk.json", "\"apis\": [", """
            "apis": [
                {
                  "path": "/asterisk/lamps/{lampId}",
                  "description": "A lamp of the vendor's.",
                  "operations": [
                    {
                      "httpMethod": "GET",
                      "summary": "Tells whether a lamp is lit.",
                      "nickname": "getLamp",
                      "responseClass": "boolean",
                      "parameters": [
                        { "name": "lampId", "description": "The lamp.", "paramType": "path", "required": true, "allowMultiple": false, "dataType": "string" }
                      ]
                    }
                  ]
                },
            """);
        project.WriteProject(
            "<LangVersion>latest</LangVersion><AriGenNamespace>Acme.Pbx</AriGenNamespace><GenerateDocumentationFile>true</GenerateDocumentationFile>",
            feed.Reference("AriGen.Generator") + """<AriSpec Include="vendor" />""");
        project.Write("Program.cs", """
            using Acme.Pbx;
            using AriGen;

            await using var ari = new AriClient(new AriClientOptions { BaseAddress = new Uri("http://127.0.0.1:9/"), Username = "asterisk", Password = "asterisk" });
            try
            {
                bool lit = await ari.Asterisk.GetLampAsync("7");
                Console.WriteLine(lit);
            }
            catch (AriRequestNotSentException refused)
            {
                Console.WriteLine(refused.Message.Split(':')[0]);
            }
            """);

        Assert.Equal("asterisk.getLamp", await project.RunAsync());
    }

    /// <summary>The misspelt key takes the generator through NJsonSchema: the assemblies beside it load.</summary>
    [Fact]
    public async Task Faults_of_api_docs_are_errors_at_their_place()
    {
        UserProject project = feed.Project("HasFaults");
        project.CopySpec("22.10.1", "spec");
        project.Replace("spec/api-docs/asterisk.json", "\"httpMethod\"", "\"httpMetod\"");
        project.Replace("spec/api-docs/channels.json", "\"operations\"", "\"operatons\"");
        project.WriteProject("", feed.Reference("AriGen.Generator") + """<AriSpec Include="spec" />""");
        project.Write("Program.cs", "Console.WriteLine();");

        string output = await project.FailAsync();

        Assert.Contains($"{project.Place("spec/api-docs/asterisk.json", "\"httpMetod\"")}: error ARIGEN005: ", output, StringComparison.Ordinal);
        Assert.Contains($"{project.Place("spec/api-docs/channels.json", "\"operatons\"")}: error ARIGEN005: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8785", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "error ARIGEN108: Neither AriVersion nor AriSpec is set, ")]
    [InlineData("<AriVersion>21</AriVersion>", "", "error ARIGEN103: No api-docs are bundled for AriVersion '21'. Bundled are 16.28.0, 18.26.4, 20.20.1, 22.10.1, 23.4.1. ")]
    [InlineData("", """<AriSpec Include="nowhere" />""", "error ARIGEN102: The folder of api-docs 'nowhere', named by AriSpec, does not exist. ")]
    public async Task A_version_or_folder_that_is_not_there_is_told_once(string property, string item, string message)
    {
        UserProject project = feed.Project($"NamesWrong{property.Length}{item.Length}");
        project.WriteProject(property, feed.Reference("AriGen.Generator") + item);
        project.Write("Program.cs", "Console.WriteLine(typeof(AriGen.AriClient));");

        Assert.StartsWith(message, await project.FailOnceAsync(), StringComparison.Ordinal);
    }
}
