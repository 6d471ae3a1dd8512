namespace AriGen.Package.Tests;

/// <summary>The generator referenced as a project, as the samples do it, from outside the repository.</summary>
[Collection("feed")]
public class ProjectReferenceTests(PackageFeed feed)
{
    [Fact]
    public async Task The_generator_and_the_runtime_can_be_referenced_as_projects()
    {
        string build = Repository.PathOf("generator/AriGen.Generator/build/AriGen.Generator");
        UserProject project = feed.Project("RefersToProjects");
        project.WriteProject(
            "",
            $"""
            <AriSpec Include="{Repository.PathOf("specs/18.26.4")}" />
            <ProjectReference Include="{Repository.PathOf("src/AriGen.Runtime/AriGen.Runtime.csproj")}" />
            <ProjectReference Include="{Repository.PathOf("generator/AriGen.Generator/AriGen.Generator.csproj")}" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
            """,
            first: $"""<Import Project="{build}.props" />""",
            last: $"""<Import Project="{build}.targets" />""");
        project.Write("Program.cs", """
            using System.Text.Json;
            using AriGen;

            Console.WriteLine(JsonSerializer.Deserialize<Channel>("{\"id\":\"1.1\",\"name\":\"PJSIP/alice\",\"state\":\"Up\"}")!.Name);
            """);

        Assert.Equal("PJSIP/alice", await project.RunAsync());
    }
}
