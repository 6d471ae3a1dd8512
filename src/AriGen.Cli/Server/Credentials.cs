namespace AriGen.Cli;

/// <summary>Finds the user and the password: as an option, in the address, in the environment, or by asking.</summary>
internal static class Credentials
{
    public static async Task<(string User, string Password)> FindAsync(
        Uri url, string? user, string? password, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        string[] inAddress = url.UserInfo.Length == 0 ? [] : [.. url.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString)];
        user ??= inAddress.ElementAtOrDefault(0) ?? NotEmpty(environment.Variable("ARI_USER"));
        user ??= await environment.AskAsync("User of ari.conf", false, cancellationToken)
            ?? throw Missing("user", "--user", "ARI_USER");
        if (user.Length == 0 || user.Contains(':', StringComparison.Ordinal))
        {
            throw new FailureException(ExitCode.CommandLine, "a user's name is not empty and has no colon");
        }

        password ??= inAddress.ElementAtOrDefault(1) ?? NotEmpty(environment.Variable("ARI_PASSWORD"));
        password ??= await environment.AskAsync($"Password of {OneLine.Of(user)}", true, cancellationToken)
            ?? throw Missing("password", "--password", "ARI_PASSWORD");
        return (user, password);
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static FailureException Missing(string what, string option, string variable)
        => new(ExitCode.CommandLine, $"no {what} is given: use {option}, or the environment variable {variable}");
}
