using System.Text;

namespace AriGen.Cli.Tests.Harness;

/// <summary>A run of the tool that goes on until it is stopped, as by Ctrl+C.</summary>
internal sealed class LiveRun : IAsyncDisposable
{
    private readonly Watched _out = new();
    private readonly Watched _error = new();
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly Task<int> _run;

    public LiveRun(IReadOnlyList<string> args, int? width = null)
    {
        ToolEnvironment environment = new()
        {
            Out = _out, Error = _error, Variable = static _ => null, Ask = static (_, _) => null, SpecsFolder = Repository.Specs, OutWidth = () => width,
        };
        _run = new Tool(environment).RunAsync(args, _stop.Token);
    }

    /// <summary>Standard output, once it holds the words.</summary>
    public Task<string> OutAsync(string words) => _out.WithAsync(words, _run);

    /// <summary>Standard error, once it holds the words.</summary>
    public Task<string> ErrorAsync(string words) => _error.WithAsync(words, _run);

    public async Task<ToolRun> StopAsync()
    {
        await _stop.CancelAsync();
        return new ToolRun(await _run, _out.ToString(), _error.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _stop.Dispose();
        await _out.DisposeAsync();
        await _error.DisposeAsync();
    }

    /// <summary>Text that can be waited for. Lines come from several threads.</summary>
    private sealed class Watched : TextWriter
    {
        private readonly StringBuilder _text = new();
        private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(string? value)
        {
            lock (_text)
            {
                _text.Append(value);
                _changed.SetResult();
                _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override string ToString()
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }

        /// <summary>The text when a line with the words is complete, or when nothing more comes.</summary>
        public async Task<string> WithAsync(string words, Task end)
        {
            while (true)
            {
                Task changed;
                lock (_text)
                {
                    string text = _text.ToString();
                    int found = text.IndexOf(words, StringComparison.Ordinal);
                    if (end.IsCompleted || (found >= 0 && text.IndexOf('\n', found) >= 0))
                    {
                        return text;
                    }

                    changed = _changed.Task;
                }

                await Task.WhenAny(changed, end);
            }
        }
    }
}
