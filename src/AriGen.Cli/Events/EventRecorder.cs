namespace AriGen.Cli;

/// <summary>The file that events are kept in. One that was made here and got no event goes away again.</summary>
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

            // Each event is in the file when it is shown: this command ends by being stopped.
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
