using System.Security.Cryptography;
using System.Text.Json;

namespace AriGen.Cli.Tests;

/// <summary>Pulling from a server that is as it should be, or nearly.</summary>
public sealed class PullTests
{
    [Theory]
    [InlineData("16.28.0")]
    [InlineData("22.10.1")]
    public async Task The_folder_holds_what_the_server_serves_and_a_manifest_of_it(string version)
    {
        await using FakeServer server = await FakeServer.StartAsync(version);
        using TempFolder folder = new();
        ToolRun run = await server.RunAsync("pull", "-o", folder["specs"]);
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Empty(run.Out);
        Assert.Contains("12 files of Asterisk 22.10.1", run.Error, StringComparison.Ordinal);

        using TempFolder expected = new TempFolder().WithSpecs(version);
        IReadOnlyDictionary<string, string> files = folder.Files;
        Assert.All(expected.Files, file => Assert.Equal(file.Value, files[file.Key]));
        Assert.Equal(expected.Files.Count + 1, files.Count);

        using JsonDocument manifest = JsonDocument.Parse(files["specs/manifest.json"]);
        Assert.Equal(server.Url, manifest.RootElement.GetProperty("server").GetString());
        Assert.Equal("22.10.1", manifest.RootElement.GetProperty("asterisk").GetString());
        Assert.All(manifest.RootElement.GetProperty("files").EnumerateArray(), file => Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder["specs/" + file.GetProperty("path").GetString()]))),
            file.GetProperty("sha256").GetString()));
        Assert.Equal(ExitCode.Success, (await ToolRun.OfAsync("check", folder["specs"])).Exit);
    }

    [Fact]
    public async Task A_path_prefix_is_part_of_the_address()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        server.Prefix = "/asterisk";
        using TempFolder folder = new();
        Assert.Equal(ExitCode.Success, (await server.RunAsync("pull", "-o", folder["specs"])).Exit);
        server.Prefix = "";
        (await ToolRun.OfAsync("pull", server.Url + "other/", "--user", "a", "--password", "b", "-o", folder["other"]))
            .AssertFailed(ExitCode.Unreachable, "has no ARI", "prefix");
    }

    [Fact]
    public async Task A_resource_without_an_api_doc_is_left_out_and_told()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        server.Without("api-docs/mailboxes.json").Without("asterisk/info");
        using TempFolder folder = new();
        ToolRun run = await server.RunAsync("pull", "-o", folder["specs"]);
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Contains("mailboxes and has no api-doc for it", run.Error, StringComparison.Ordinal);
        Assert.Contains("11 files of Asterisk of unknown version", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("mailboxes", folder.Files["specs/resources.json"], StringComparison.Ordinal);
        Assert.Contains("\"mailboxes\"", folder.Files["specs/manifest.json"], StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, (await ToolRun.OfAsync("check", folder["specs"])).Exit);
        Assert.Equal(ExitCode.Success, (await server.RunAsync("pull", "-o", folder["specs"], "--check")).Exit);
    }

    [Fact]
    public async Task Invalid_api_docs_are_written_and_their_diagnostics_told()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        string text = await File.ReadAllTextAsync(Path.Combine(Repository.Specs, "22.10.1", "api-docs", "sounds.json"), TestContext.Current.CancellationToken);
        server.Serve("api-docs/sounds.json", text.Replace("\"swaggerVersion\": \"1.", "\"swaggerVersion\": \"9.", StringComparison.Ordinal));
        using TempFolder folder = new();
        ToolRun run = await server.RunAsync("pull", "-o", folder["specs"]);
        Assert.Equal(ExitCode.Findings, run.Exit);
        Assert.Contains("warning ARIGEN041", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["specs/api-docs/sounds.json"]));
    }

    [Fact]
    public async Task A_second_pull_removes_what_the_server_no_longer_has_and_nothing_else()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        using TempFolder folder = new TempFolder().With("specs/api-docs/mine.json", "{}").With("specs/notes.md", "mine");
        await server.RunAsync("pull", "-o", folder["specs"]);
        server.Without("api-docs/mailboxes.json");
        await server.RunAsync("pull", "-o", folder["specs"]);
        Assert.DoesNotContain("specs/api-docs/mailboxes.json", folder.Files.Keys);
        Assert.Contains("specs/api-docs/mine.json", folder.Files.Keys);
        Assert.Contains("specs/notes.md", folder.Files.Keys);
    }

    [Fact]
    public async Task Check_is_silent_about_layout_and_the_address_that_was_asked()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        using TempFolder folder = new TempFolder().WithSpecs("22.10.1");
        string text = folder.Files["specs/resources.json"];
        server.Serve("api-docs/resources.json", text.Replace("http://localhost:8088/ari", "http://127.0.0.1:9/ari", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        ToolRun run = await server.RunAsync("pull", "-o", folder["specs"], "--check");
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Check_says_what_drifted_and_writes_nothing()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        using TempFolder folder = new TempFolder().WithSpecs("22.10.1").With("specs/api-docs/zones.json", "{}");
        string text = folder.Files["specs/api-docs/sounds.json"];
        folder.With("specs/api-docs/sounds.json", text.Replace("\"List[Sound]\"", "\"Sound\"", StringComparison.Ordinal));
        File.Delete(folder["specs/api-docs/bridges.json"]);
        IReadOnlyDictionary<string, string> before = folder.Files;
        ToolRun run = await server.RunAsync("pull", "-o", folder["specs"], "--check");
        Assert.Equal(ExitCode.Different, run.Exit);
        Assert.Contains("api-docs/sounds.json differs, first at 'apis[0].operations[0].responseClass'\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("api-docs/bridges.json is on the server and not in the folder\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("api-docs/zones.json is in the folder and not on the server\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("in 3 files", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files);
    }

    [Fact]
    public async Task The_environment_and_the_address_may_name_the_user_and_nothing_shows_the_password()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        using TempFolder folder = new();
        Dictionary<string, string> environment = new() { ["ARI_USER"] = FakeServer.User, ["ARI_PASSWORD"] = FakeServer.Password };
        ToolRun run = await ToolRun.WithAsync(environment, ["pull", server.Url, "-o", folder["a"]], TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Success, run.Exit);

        string address = server.Url.Replace("//", $"//{FakeServer.User}:{FakeServer.Password}@", StringComparison.Ordinal);
        run = await ToolRun.OfAsync("pull", address, "-o", folder["b"]);
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.DoesNotContain(FakeServer.Password, run.Error + string.Concat(folder.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_no_password_is_asked_for_it()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        using TempFolder folder = new();
        List<(string Prompt, bool IsSecret)> asked = [];
        ToolRun run = await ToolRun.AskedAsync(
            (prompt, isSecret) =>
            {
                asked.Add((prompt, isSecret));
                return isSecret ? FakeServer.Password : FakeServer.User;
            },
            "pull", server.Url, "-o", folder["specs"]);
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Equal([("User of ari.conf", false), ("Password of asterisk", true)], asked);
    }

    [Fact]
    public async Task A_private_authority_is_trusted_when_it_is_named()
    {
        using Certificates certificates = new();
        await using FakeServer server = await FakeServer.StartAsync(certificate: certificates.For("127.0.0.1"));
        using TempFolder folder = new TempFolder().With("ca.pem", certificates.AuthorityPem);
        (await server.RunAsync("pull", "-o", folder["specs"])).AssertFailed(ExitCode.Unreachable, "no authority that is trusted here; --ca names one");
        Assert.Equal(ExitCode.Success, (await server.RunAsync("pull", "-o", folder["specs"], "--ca", folder["ca.pem"])).Exit);
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_told()
    {
        using Certificates certificates = new();
        await using FakeServer server = await FakeServer.StartAsync(certificate: certificates.For("pbx.example"));
        using TempFolder folder = new TempFolder().With("ca.pem", certificates.AuthorityPem);
        (await server.RunAsync("pull", "-o", folder["specs"], "--ca", folder["ca.pem"])).AssertFailed(ExitCode.Unreachable, "is for another name");
        Assert.False(Directory.Exists(folder["specs"]));
    }
}
