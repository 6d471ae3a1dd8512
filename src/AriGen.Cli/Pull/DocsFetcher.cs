using System.Text.Json;
using AriGen.Runtime;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>Fetches the listing and every api-doc that it names. Whatever is no api-doc ends it.</summary>
internal sealed class DocsFetcher(AriServer server, Action<string, int, int> report)
{
    public async Task<PulledDocs> RunAsync(CancellationToken cancellationToken)
    {
        byte[] listing = await ListingAsync(cancellationToken);
        string[] names = Names(listing);
        var files = new Dictionary<string, byte[]> { [SpecSource.Listing] = listing };
        var leftOut = new List<string>();
        for (int index = 0; index < names.Length; index++)
        {
            report(names[index], index, names.Length);
            string path = $"{SpecSource.DocsFolder}/{names[index]}.json";
            try
            {
                byte[] content = await GetAsync(path, cancellationToken);
                Require(content, path, SpecDocumentKind.ApiDoc, "no api-doc");
                files.Add(path, content);
            }
            catch (AriNotFoundException)
            {
                leftOut.Add(names[index]);
            }
        }

        if (leftOut.Count > 0)
        {
            files[SpecSource.Listing] = DocText.ListingWithout(listing, leftOut);
        }

        return new PulledDocs(server.Address, await VersionAsync(cancellationToken), files, leftOut);
    }

    private async Task<byte[]> ListingAsync(CancellationToken cancellationToken)
    {
        try
        {
            byte[] listing = await GetAsync($"{SpecSource.DocsFolder}/{SpecSource.Listing}", cancellationToken);
            Require(listing, SpecSource.Listing, SpecDocumentKind.Listing, "no listing of api-docs: is it Asterisk?");
            return listing;
        }
        catch (AriNotFoundException exception)
        {
            throw new FailureException(
                ExitCode.Unreachable,
                $"{server.Address} has no ARI: is it Asterisk, is ari.conf enabled, and is the path prefix of http.conf part of the address?",
                exception);
        }
    }

    /// <summary>The names in the listing, none of which can lead out of the folder.</summary>
    private string[] Names(byte[] listing)
    {
        string[] names = [.. SpecReader.Read(new SpecText(SpecSource.Listing, DocText.Of(listing))).ListedResources];
        string? foul = names.FirstOrDefault(static name => name.StartsWith('.') || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.'));
        return foul is null ? names : throw new FailureException(ExitCode.Unreachable, $"{server.Address} lists '{foul}', which is no resource's name");
    }

    /// <summary>The version is good to know; without the module that tells it, the api-docs are as good.</summary>
    private async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            byte[] content = await GetAsync("asterisk/info", cancellationToken);
            using JsonDocument info = JsonDocument.Parse(content);
            return info.RootElement.TryGetProperty("system", out JsonElement system) && system.TryGetProperty("version", out JsonElement version)
                ? version.GetString()
                : null;
        }
        catch (Exception exception) when (exception is AriNotFoundException or JsonException or InvalidOperationException or FailureException { ExitCode: ExitCode.Refused })
        {
            return null;
        }
    }

    private void Require(byte[] content, string path, SpecDocumentKind kind, string otherwise)
    {
        if (SpecReader.Read(new SpecText(path, DocText.Of(content))).Kind != kind)
        {
            throw new FailureException(ExitCode.Unreachable, $"{server.Address}: what it answers to {path} is {otherwise}");
        }
    }

    private async Task<byte[]> GetAsync(string path, CancellationToken cancellationToken)
        => (await server.SendAsync(new AriRequestBuilder("GET", path, $"GET {path}").Build(), cancellationToken)).Content;
}
