namespace AriGen.Package.Tests;

/// <summary>Projects that reference a library with a generated client. The generator reaches them too.</summary>
[Collection("feed")]
public class ReferencedProjectTests(PackageFeed feed)
{
    [Fact]
    public async Task A_program_and_its_tests_with_the_simulator_need_nothing_for_a_library_that_generates()
    {
        UserProject library = feed.Project("Shop/Shop.Calls");
        library.WriteProject("<OutputType>Library</OutputType><AriVersion>22</AriVersion>", feed.Reference("AriGen.Generator"));
        library.Write("Greeter.cs", """
            using AriGen;

            namespace Shop.Calls;

            public sealed class Greeter(AriClient ari)
            {
                public async Task<string> NextCallerAsync(StasisApp app, CancellationToken cancellationToken)
                {
                    await foreach (AriEvent e in app.ReadEventsAsync(cancellationToken))
                    {
                        if (e is StasisStart start)
                        {
                            await ari.Channels.AnswerAsync(start.Channel.Id, cancellationToken);
                            return start.Channel.Name;
                        }
                    }

                    return "";
                }
            }
            """);

        UserProject program = feed.Project("Shop/Shop.App");
        program.WriteProject("", """<ProjectReference Include="../Shop.Calls/Shop.Calls.csproj" />""");
        program.Write("Program.cs", """
            using AriGen;
            using Shop.Calls;

            await using AriClient ari = new(new AriClientOptions { Username = "asterisk", Password = "asterisk" });
            Console.WriteLine($"{new Greeter(ari)} {typeof(AriClient).Assembly.GetName().Name}");
            """);

        UserProject tests = feed.Project("Shop/Shop.Tests");
        tests.WriteProject("", feed.Reference("AriGen.Simulator") + """<ProjectReference Include="../Shop.Calls/Shop.Calls.csproj" />""");
        tests.Write("Program.cs", """
            using AriGen;
            using AriGen.Simulator;
            using Shop.Calls;

            await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync();
            await using AriClient ari = new(asterisk.ClientOptions());
            await using StasisApp app = await ari.StartAppAsync("channel-dump");
            asterisk.Endpoint("PJSIP/alice").Call("1000");
            Console.WriteLine(await new Greeter(ari).NextCallerAsync(app, default));
            """);

        UserProject other = feed.Project("Shop/Shop.Functional", ".fsproj");
        other.WriteProject("<WarningLevel>5</WarningLevel>", """
            <ProjectReference Include="../Shop.Calls/Shop.Calls.csproj" />
            <Compile Include="Program.fs" />
            """);
        other.Write("Program.fs", """
            open AriGen

            printfn "%s" typeof<AriClient>.Assembly.FullName
            """);

        await feed.BuildAsync("Shop", library, program, tests, other);

        Assert.Equal("Shop.Calls.Greeter Shop.Calls", await program.RunBuiltAsync());
        Assert.Equal("PJSIP/alice-00000000", await tests.RunBuiltAsync());
        Assert.StartsWith("Shop.Calls, ", await other.RunBuiltAsync(), StringComparison.Ordinal);
    }

    /// <param name="assets">What the library says of the package. With none of them private even its build files reach the user.</param>
    /// <param name="id">The library's package.</param>
    [Theory]
    [InlineData("", "Acme.Lamps")]
    [InlineData("PrivateAssets=\"none\" ", "Acme.Lamps.Open")]
    public async Task The_user_of_a_packed_library_gets_the_runtime_and_no_client_of_its_own(string assets, string id)
    {
        UserProject library = feed.Project(id);
        library.WriteTinySpec("spec");
        library.WriteProject(
            "<OutputType>Library</OutputType><AriGenVisibility>internal</AriGenVisibility>",
            feed.Reference("AriGen.Generator").Replace("/>", assets + "/>", StringComparison.Ordinal) + """<AriSpec Include="spec" />""");
        library.Write("Lamps.cs", """
            using AriGen;

            namespace Acme.Lamps;

            public static class Lamps
            {
                public static string Client { get; } = typeof(AriClient).Assembly.GetName().Name + " " + typeof(AriClient).BaseType!.FullName;
            }
            """);
        await feed.PackAsync(library);

        UserProject project = feed.Project("Takes" + id);
        project.WriteProject("", $"""<PackageReference Include="{id}" Version="1.0.0" />""");
        project.Write("Program.cs", """
            Console.WriteLine($"{Acme.Lamps.Lamps.Client} {Type.GetType("AriGen.AriClient") is null}");
            """);

        Assert.Equal($"{id} AriGen.AriClientBase True", await project.RunAsync());
    }

    [Fact]
    public async Task Two_projects_that_generate_the_same_and_see_each_others_internals_build_without_a_warning()
    {
        string properties = "<AriGenVisibility>internal</AriGenVisibility>";
        UserProject library = feed.Project("Inside/Inside.Calls");
        library.WriteTinySpec("spec");
        library.WriteProject(
            "<OutputType>Library</OutputType>" + properties,
            feed.Reference("AriGen.Generator") + """<AriSpec Include="spec" /><InternalsVisibleTo Include="Inside.Tests" />""");
        library.Write("Dialler.cs", """
            namespace Inside.Calls;

            internal sealed class Dialler
            {
                public Type Client { get; } = typeof(AriGen.AriClient);
            }
            """);

        UserProject tests = feed.Project("Inside/Inside.Tests");
        tests.WriteTinySpec("spec");
        tests.WriteProject(
            properties,
            feed.Reference("AriGen.Generator") + """<AriSpec Include="spec" /><ProjectReference Include="../Inside.Calls/Inside.Calls.csproj" />""");
        tests.Write("Program.cs", """
            using AriGen;
            using Inside.Calls;

            AriClient? none = null;
            Console.WriteLine($"{new Dialler().Client.Assembly.GetName().Name} {typeof(AriClient).Assembly.GetName().Name} {none}");
            """);

        Assert.Equal("Inside.Calls Inside.Tests", await tests.RunAsync());
    }
}
