namespace AriGen.Cli;

/// <summary>Records events in a file. A file that it created is deleted if no event was recorded.</summary>
internal sealed class EventRecorder : IDisposable
{
    private readonly string? _path;
    private readonly bool _isNew;
    private readonly StreamWriter? _writer;
    private bool _isUsed;

    public EventRecorder(string? path)
    {
        if (path is not null)
        {
            _path = path;
            _isNew = !File.Exists(path);

            // The command ends by Ctrl+C, so each event is flushed before it is shown.
            _writer = new StreamWriter(path, append: true) { AutoFlush = true, NewLine = "\n" };
        }
    }

    public void Add(string raw)
    {
        _writer?.WriteLine(raw);
        _isUsed = true;
    }

    public void Dispose()
    {
        _writer?.Dispose();
        if (_path is not null && _isNew && !_isUsed)
        {
            File.Delete(_path);
        }
    }
}
