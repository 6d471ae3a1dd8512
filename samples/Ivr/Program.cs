using AriGen;
using Ivr;

string Variable(string name, string otherwise) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;

using CancellationTokenSource end = new();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    end.Cancel();
};

await using AriClient ari = new(new AriClientOptions
{
    BaseAddress = new Uri(Variable("ARI_URL", "http://localhost:8088/")),
    Username = Variable("ARI_USER", "asterisk"),
    Password = Variable("ARI_PASSWORD", "asterisk"),
});
Console.WriteLine($"Serving the application {Menu.Application}; Ctrl+C ends it.");
try
{
    await new Menu(ari, TimeProvider.System).RunAsync(end.Token);
    return 0;
}
catch (OperationCanceledException) when (end.IsCancellationRequested)
{
    return 0;
}
catch (AriException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}
