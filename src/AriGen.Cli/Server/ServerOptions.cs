using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace AriGen.Cli;

/// <summary>What every command takes that talks to a server.</summary>
internal sealed class ServerOptions
{
    /// <summary>The text is not repeated in the message: it may hold a password.</summary>
    public const string NoAddress = "the URL is no http or https address such as http://localhost:8088/";

    private const double LongestSeconds = 86_400;

    public Argument<Uri?> Url { get; } = new("URL")
    {
        Description = "The server's HTTP address, such as http://localhost:8088/, with its path prefix if it has one.",
        CustomParser = ParseUrl,
    };

    public Option<string?> User { get; } = new("--user") { Description = "A user of ari.conf. Environment: ARI_USER.", HelpName = "NAME" };

    public Option<string?> Password { get; } = new("--password")
    {
        Description = "The user's password. Environment: ARI_PASSWORD, where other users of the machine do not see it; asked for on a terminal.",
        HelpName = "TEXT",
    };

    public Option<string?> Authority { get; } = new("--ca")
    {
        Description = "The certificate (PEM) of the authority that the server's own certificate is of, when this machine does not trust it anyway.",
        HelpName = "FILE",
        CompletionSources = { Suggestion.Files },
    };

    public Option<double> Timeout { get; } = new("--timeout")
    {
        Description = "The time for one request and its answer, in seconds.",
        HelpName = "SECONDS",
        DefaultValueFactory = static _ => 30,
        CustomParser = ParseSeconds,
    };

    public void AddTo(Command command)
    {
        command.Arguments.Insert(0, Url);
        AddAccessTo(command);
    }

    /// <summary>All but the address, for a command that has its own.</summary>
    public void AddAccessTo(Command command)
    {
        command.Add(User);
        command.Add(Password);
        command.Add(Authority);
        command.Add(Timeout);
    }

    /// <summary>The address; null where the text is none.</summary>
    public static Uri? Address(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" && url.Query.Length == 0 && url.Fragment.Length == 0
            ? url
            : null;

    public Task<AriServer> ConnectAsync(ParseResult parsed, ToolEnvironment environment, CancellationToken cancellationToken)
        => ConnectAsync(parsed.GetRequiredValue(Url)!, parsed, environment, cancellationToken);

    public async Task<AriServer> ConnectAsync(Uri url, ParseResult parsed, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        (string user, string password) = await Credentials.FindAsync(
            url, parsed.GetValue(User), parsed.GetValue(Password), environment, cancellationToken);
        TimeSpan time = TimeSpan.FromSeconds(parsed.GetValue(Timeout));
        var options = new AriClientOptions
        {
            BaseAddress = url,
            Username = user,
            Password = password,
            RequestTimeout = time,
            ConnectTimeout = time < TimeSpan.FromSeconds(10) ? time : TimeSpan.FromSeconds(10),
            TimeProvider = environment.Time,
            LoggerFactory = new WarningLog(environment.Error),
        };
        return new AriServer(options, parsed.GetValue(Authority) is { } file ? PrivateAuthority.Client(file, options.ConnectTimeout) : null);
    }

    private static Uri? ParseUrl(ArgumentResult result)
    {
        if (Address(result.Tokens[0].Value) is { } url)
        {
            return url;
        }

        result.AddError(NoAddress);
        return null;
    }

    private static double ParseSeconds(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and <= LongestSeconds)
        {
            return seconds;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no number of seconds");
        return 0;
    }
}
