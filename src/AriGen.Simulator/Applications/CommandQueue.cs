namespace AriGen.Simulator;

/// <summary>
/// What an application has told a channel in Stasis to do: one thing after the other, and a playback or a recording is one of them.
/// An operation that answers at once uses <see cref="Post(Func{Task})"/>: its effect waits for its turn all the same. One whose answer
/// waits for that turn (addChannel, removeChannel, setChannelVar, answer, setVideoSource) awaits <see cref="RunAsync(Action)"/>, and
/// what it throws is its refusal. When the channel is hung up the command that runs has to end by itself (look at
/// <see cref="Channel.HungUp"/>); those behind it are still done, on a channel that goes, and then comes StasisEnd.
/// </summary>
internal sealed class CommandQueue(PbxScheduler scheduler)
{
    private readonly Queue<Func<Task>> _commands = [];
    private TaskCompletionSource _woken = NewSignal();

    /// <summary>Whether something runs or waits.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Adds a command for which nobody waits. It ends when its task does.</summary>
    public void Post(Func<Task> command)
    {
        _commands.Enqueue(command);
        Wake();
    }

    /// <summary>Adds a command for which nobody waits.</summary>
    public void Post(Action command) => Post(() =>
    {
        command();
        return Task.CompletedTask;
    });

    /// <summary>Adds a command and waits until it is done.</summary>
    public Task RunAsync(Action command) => RunAsync(() =>
    {
        command();
        return Task.FromResult(true);
    });

    /// <summary>Adds a command and waits until it is done.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> command)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(async () =>
        {
            try
            {
                done.SetResult(await command());
            }
            catch (RefusedException refused)
            {
                done.SetException(refused);
            }
        });
        return await done.Task;
    }

    /// <summary>Does what is there, and returns when nothing is left.</summary>
    public async Task DispatchAsync()
    {
        IsBusy = true;
        while (_commands.TryDequeue(out Func<Task>? command))
        {
            await scheduler.GuardAsync(command);
        }

        IsBusy = false;
    }

    /// <summary>Waits for the next command, or for <see cref="Wake"/>.</summary>
    public async Task WaitAsync()
    {
        await _woken.Task;
        _woken = NewSignal();
    }

    /// <summary>Lets the channel's thread look around: something else than a command has happened.</summary>
    public void Wake() => _woken.TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
