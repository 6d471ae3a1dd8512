using AriGen.Simulator;

namespace AriGen.Twins.Stage;

/// <summary>A simulated phone.</summary>
internal sealed class ScriptedPhone(SimulatedEndpoint endpoint, string name) : IOutsidePhone
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public string Endpoint => name;

    public Task<IOutsideCall> CallAsync(string extension, string? callerName = null, string? callerNumber = null)
        => Task.FromResult<IOutsideCall>(new ScriptedCall(endpoint.Call(extension, callerName, callerNumber)));

    public async Task<IOutsideCall> NextCallAsync() => new ScriptedCall(await endpoint.NextCallAsync(Ct).WaitAsync(Patience));

    public Task AnswerAfterAsync(TimeSpan after) => Done(() => endpoint.AnswerAfter(after));

    public Task OnlyRingAsync() => Done(endpoint.OnlyRing);

    public Task RejectAsync(int sipStatus) => Done(() => endpoint.Reject(sipStatus));

    public Task RegisterAsync() => Done(endpoint.Register);

    public Task UnregisterAsync() => Done(endpoint.Unregister);

    public Task<int> SendTextAsync(string to, string body) => Task.FromResult(endpoint.SendText(to, body));

    public async Task<string> NextTextAsync() => (await endpoint.NextTextAsync(Ct).WaitAsync(Patience)).Body;

    public Task<string> NextReferAsync() => endpoint.NextReferAsync(Ct).WaitAsync(Patience);

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
