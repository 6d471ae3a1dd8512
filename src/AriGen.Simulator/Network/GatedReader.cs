using System.IO.Pipelines;

namespace AriGen.Simulator;

/// <summary>
/// Reader that stops while a gate is closed. Then the data wait here, in the buffers of the system, and finally at the client.
/// </summary>
internal sealed class GatedReader(PipeReader inner, FlowGate everybody, FlowGate line, CancellationToken closed) : PipeReader
{
    private volatile TaskCompletionSource? _cancelled;

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        ReadResult result = await inner.ReadAsync(cancellationToken).ConfigureAwait(false);
        while (!(everybody.IsOpen && line.IsOpen) && !result.IsCanceled && !closed.IsCancellationRequested)
        {
            TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _cancelled = cancelled;
            using (closed.Register(() => cancelled.TrySetResult()))
            {
                await Task.WhenAny(cancelled.Task, everybody.IsOpen ? line.WhenOpen : everybody.WhenOpen)
                    .WaitAsync(cancellationToken)
                    .ConfigureAwait(false);
            }

            _cancelled = null;
            if (cancelled.Task.IsCompleted)
            {
                return new ReadResult(result.Buffer, !closed.IsCancellationRequested, result.IsCompleted);
            }
        }

        return result;
    }

    public override bool TryRead(out ReadResult result)
    {
        if (everybody.IsOpen && line.IsOpen)
        {
            return inner.TryRead(out result);
        }

        result = default;
        return false;
    }

    public override void CancelPendingRead()
    {
        if (_cancelled is { } cancelled)
        {
            cancelled.TrySetResult();
        }
        else
        {
            inner.CancelPendingRead();
        }
    }

    public override void AdvanceTo(SequencePosition consumed) => inner.AdvanceTo(consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => inner.AdvanceTo(consumed, examined);

    public override void Complete(Exception? exception = null) => inner.Complete(exception);
}
