namespace AriGen.Simulator;

/// <summary>The commands for a channel in Stasis, carried out one after the other. A playback or a recording is one command.</summary>
/// <remarks>
/// An operation that answers at once uses <see cref="Post(Func{Task})"/>; its effect still waits in the queue. An operation whose answer
/// waits for the effect (addChannel, removeChannel, setChannelVar, answer, setVideoSource) awaits <see cref="RunAsync(Action)"/>, which
/// throws what the command throws. On a hangup, the running command has to end by itself (see <see cref="Channel.HungUp"/>). The remaining
/// commands are still carried out, and StasisEnd follows.
/// </remarks>
internal sealed class CommandQueue(PbxScheduler scheduler)
{
    private readonly Queue<Func<Task>> _commands = [];
    private TaskCompletionSource _woken = NewSignal();

    /// <summary>Whether a command is running or waiting.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Adds a command without waiting for it. The command is complete when its task is.</summary>
    public void Post(Func<Task> command)
    {
        _commands.Enqueue(command);
        Wake();
    }

    /// <summary>Adds a command without waiting for it.</summary>
    public void Post(Action command) => Post(() =>
    {
        command();
        return Task.CompletedTask;
    });

    /// <summary>Adds a command and waits until it is complete.</summary>
    public Task RunAsync(Action command) => RunAsync(() =>
    {
        command();
        return Task.FromResult(true);
    });

    /// <summary>Adds a command and waits until it is complete.</summary>
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

    /// <summary>Carries out the waiting commands, and returns when none is left.</summary>
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

    /// <summary>Wakes the channel's loop for a reason other than a command.</summary>
    public void Wake() => _woken.TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
