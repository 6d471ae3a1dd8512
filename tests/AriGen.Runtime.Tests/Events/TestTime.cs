using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace AriGen.Runtime.Tests.Events;

/// <summary>A time provider whose time stands still and that reports new waits.</summary>
internal sealed class TestTime() : FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Returns the length of the next wait within the limits. Earlier waits count too, each once.</summary>
    public async Task<TimeSpan> NextWaitAsync(TimeSpan least, TimeSpan most)
    {
        while (true)
        {
            TimeSpan wait = await _waits.Reader.ReadAsync(TestContext.Current.CancellationToken);
            if (wait >= least && wait <= most)
            {
                return wait;
            }
        }
    }
}
