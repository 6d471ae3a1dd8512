using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AriGen.Simulator;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>What can be said of a simulated Asterisk on the command line.</summary>
internal sealed class SimulateOptions
{
    /// <summary>Where a real one listens as a rule, and where clients look first.</summary>
    private const int UsualPort = 8088;

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port on loopback; 0 for any that is free.",
        HelpName = "PORT",
        DefaultValueFactory = static _ => UsualPort,
        CustomParser = ParsePort,
    };

    private readonly Option<string> _version;

    private readonly Option<string?> _dialplan = new("--dialplan")
    {
        Description = "Where calls go: a file like extensions.conf.",
        HelpName = "FILE",
        CompletionSources = { Suggestion.Files },
    };

    private readonly Option<string?> _webSockets = new("--websockets")
    {
        Description = "WebSockets that the server opens itself: a file like websocket_client.conf, with the outbound_websocket sections of ari.conf.",
        HelpName = "FILE",
        CompletionSources = { Suggestion.Files },
    };

    private readonly Option<string?> _script = new("--script")
    {
        Description = "What happens outside: a file with a line for each call, digit, hang-up or fault. The read-me of AriGen.Simulator has its sentences.",
        HelpName = "FILE",
        CompletionSources = { Suggestion.Files },
    };

    private readonly Option<AriUser[]> _users = User("--user", readOnly: false, "A user of ari.conf. Default: asterisk:asterisk.");
    private readonly Option<AriUser[]> _readers = User("--read-only", readOnly: true, "A user who may look and listen, but change nothing.");

    public SimulateOptions(ToolEnvironment environment)
    {
        _version = new Option<string>("--version")
        {
            Description = "The version to simulate, or how it begins.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => environment.Versions.Find(new AsteriskSimulatorOptions().Version)!,
            CustomParser = result => ParseVersion(result, environment.Versions)!,
        };
        _version.CompletionSources.Add(_ => environment.Versions.All.Reverse().Select(static version => Suggestion.Word(version, $"Asterisk {version}")));
    }

    public Option<bool> Events { get; } = new("--events") { Description = "Shows also each event that is sent." };

    public void AddTo(Command command)
    {
        command.Add(_port);
        command.Add(_version);
        command.Add(_dialplan);
        command.Add(_webSockets);
        command.Add(_script);
        command.Add(_users);
        command.Add(_readers);
        command.Add(Events);
    }

    public AsteriskSimulatorOptions Simulator(ParseResult parsed)
    {
        AsteriskSimulatorOptions options = new()
        {
            Port = parsed.GetValue(_port),
            Version = parsed.GetRequiredValue(_version),
            DialplanFile = parsed.GetValue(_dialplan),
            WebSocketFile = parsed.GetValue(_webSockets),
        };
        AriUser[] users = parsed.GetValue(_users) ?? [];
        if (users.Length > 0)
        {
            options.Users.Clear();
        }

        foreach (AriUser user in users.Concat(parsed.GetValue(_readers) ?? []))
        {
            options.Users.Add(user);
        }

        return options;
    }

    /// <summary>The script; null where none is given.</summary>
    public SimulationScript? Script(ParseResult parsed)
    {
        try
        {
            return parsed.GetValue(_script) is { } file ? SimulationScript.Load(file) : null;
        }
        catch (FormatException exception)
        {
            throw new FailureException(ExitCode.Files, $"{exception.Message}; see arigen simulate --help", exception);
        }
    }

    private static Option<AriUser[]> User(string name, bool readOnly, string description) => new(name)
    {
        Description = description,
        HelpName = "NAME:PASSWORD",
        CustomParser = result => [.. result.Tokens.Select(token => ParseUser(result, token.Value, readOnly)).OfType<AriUser>()],
    };

    private static AriUser? ParseUser(ArgumentResult result, string text, bool readOnly)
    {
        if (text.Split(':', 2) is [{ Length: > 0 } name, var password])
        {
            return new AriUser(name, password, readOnly);
        }

        // The text is not repeated: it may be a password.
        result.AddError("a user is NAME:PASSWORD");
        return null;
    }

    private static int ParsePort(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= ushort.MaxValue)
        {
            return port;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no port");
        return 0;
    }

    private static string? ParseVersion(ArgumentResult result, BundledVersions versions)
    {
        string text = result.Tokens[0].Value;
        if (text.Length > 0 && versions.Find(text) is { } version)
        {
            return version;
        }

        result.AddError($"there is no version '{text}' to simulate; there are {string.Join(", ", versions.All)}");
        return null;
    }
}
