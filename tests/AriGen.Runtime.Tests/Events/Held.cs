namespace AriGen.Runtime.Tests.Events;

/// <summary>Holds the first request that begins with some text, or its answer, until it is let go.</summary>
internal sealed class Held(string begin)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when there is one to hold.</summary>
    public Task Reached => _reached.Task.WaitAsync(TestContext.Current.CancellationToken);

    public void LetGo() => _letGo.TrySetResult();

    /// <summary>For <see cref="FakeAsterisk.OnAnswer"/>.</summary>
    public Task AnswerAsync(string line) =>
        line.StartsWith(begin, StringComparison.Ordinal) && _reached.TrySetResult() ? _letGo.Task : Task.CompletedTask;

    /// <summary>For <see cref="FakeAsterisk.OnRequest"/>.</summary>
    public async Task<int> RequestAsync(string line, CancellationToken cancellationToken)
    {
        await AnswerAsync(line).WaitAsync(cancellationToken);
        return 200;
    }
}
