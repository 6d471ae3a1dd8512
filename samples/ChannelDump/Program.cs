using System.CommandLine;
using System.CommandLine.Parsing;
using ChannelDump;

Option<Uri?> url = new("--url")
{
    Description = "Where Asterisk's HTTP server is, such as http://localhost:8088/. Environment: ARI_URL. Without either, one is simulated.",
    DefaultValueFactory = result => Variable("ARI_URL", "") is { Length: > 0 } text ? Url(result, text) : null,
    CustomParser = result => Url(result, result.Tokens[0].Value),
};
Option<string> user = new("--user")
{
    Description = "A user of ari.conf. Environment: ARI_USER.",
    DefaultValueFactory = _ => Variable("ARI_USER", "asterisk"),
};
Option<string> password = new("--password")
{
    Description = "The user's password; better given by the environment, where other users of the machine do not see it: ARI_PASSWORD.",
    DefaultValueFactory = _ => Variable("ARI_PASSWORD", "asterisk"),
};
Option<string> app = new("--app")
{
    Description = "The name that Stasis() has in the dialplan. Environment: ARI_APP.",
    DefaultValueFactory = _ => Variable("ARI_APP", "channel-dump"),
};

RootCommand command = new("Prints the channels of an Asterisk, then every channel that enters a Stasis application, and says when it leaves. Ctrl+C ends it.")
{
    url, user, password, app,
};
command.SetAction((parsed, cancellationToken) =>
{
    (string me, string secret, string name) = (parsed.GetRequiredValue(user), parsed.GetRequiredValue(password), parsed.GetRequiredValue(app));
    return parsed.GetValue(url) is { } server ? Dump.RunAsync(server, me, secret, name, once: false, cancellationToken) : SimulateAsync(me, secret, name, cancellationToken);
});

// Ctrl+C and SIGTERM cancel the token. A server that does not answer the farewell may take up to two seconds; after five the program is
// ended.
return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(5) });

static Task<int> SimulateAsync(string user, string password, string app, CancellationToken cancellationToken)
#if SIMULATOR
    => Simulation.RunAsync(user, password, app, cancellationToken);
#else
    => Task.FromResult(Dump.Fail("This build has no simulator: --url or ARI_URL has to say where Asterisk is."));
#endif

static Uri? Url(ArgumentResult result, string text)
{
    if (Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is ("http" or "https") && url.UserInfo.Length == 0)
    {
        return url;
    }

    result.AddError(url is { UserInfo.Length: > 0 }
        ? "The URL holds a user or a password: they have options of their own."
        : $"'{text}' is not a URL such as http://localhost:8088/.");
    return null;
}

static string Variable(string name, string otherwise)
    => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
