namespace AriGen.Cli;

/// <summary>
/// A folder that receives a set of files at once. They are first written to a temporary folder and then moved to their places,
/// so that a failure leaves the folder unchanged. Other files in the folder are not touched.
/// </summary>
internal sealed class TargetFolder
{
    private readonly string _folder;
    private readonly string _stage;
    private readonly List<(string From, string To)> _moves = [];

    private TargetFolder(string folder)
    {
        _folder = Path.GetFullPath(folder);

        // Inside the folder, so that it is on the same file system.
        _stage = Path.Combine(_folder, ".arigen-" + Path.GetRandomFileName());
    }

    /// <summary>Writes the files, and removes those that an earlier run left and this one lacks.</summary>
    /// <param name="folder">The folder, which is created if it does not exist.</param>
    /// <param name="files">The content by relative path.</param>
    /// <param name="isOurs">Whether an existing file, given by its relative path, was written by an earlier run.</param>
    /// <param name="cancellationToken">A token to cancel the operation, until the first file is in its place.</param>
    public static void Replace(
        string folder, IReadOnlyDictionary<string, byte[]> files, Func<string, bool> isOurs, CancellationToken cancellationToken)
        => new TargetFolder(folder).Replace(files, isOurs, cancellationToken);

    private void Replace(IReadOnlyDictionary<string, byte[]> files, Func<string, bool> isOurs, CancellationToken cancellationToken)
    {
        if (File.Exists(_folder))
        {
            throw new FailureException(ExitCode.Files, $"'{_folder}' is a file; a folder is needed to write to");
        }

        string? made = FirstMissing(_folder);
        bool isDone = false;
        try
        {
            foreach ((string path, byte[] content) in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                string staged = Path.Combine(_stage, "new", path);
                Directory.CreateDirectory(Path.GetDirectoryName(staged)!);
                File.WriteAllBytes(staged, content);
            }

            string[] stale = [.. Existing().Where(path => !files.ContainsKey(path) && isOurs(path))];
            cancellationToken.ThrowIfCancellationRequested();
            MoveIn(files.Keys, stale);
            isDone = true;
        }
        finally
        {
            RemoveQuietly(isDone || made is null ? _stage : made);
        }

        RemoveEmptyFolders();
    }

    private void MoveIn(IEnumerable<string> files, IEnumerable<string> stale)
    {
        try
        {
            foreach (string path in files.Concat(stale).Where(path => File.Exists(Path.Combine(_folder, path))))
            {
                Move(Path.Combine(_folder, path), Path.Combine(_stage, "old", path));
            }

            foreach (string path in files)
            {
                Move(Path.Combine(_stage, "new", path), Path.Combine(_folder, path));
            }
        }
        catch
        {
            foreach ((string from, string to) in Enumerable.Reverse(_moves))
            {
                File.Move(to, from);
            }

            throw;
        }
    }

    private void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to);
        _moves.Add((from, to));
    }

    private IEnumerable<string> Existing()
        => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.StartsWith(_stage, StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/'));

    /// <summary>Removes the folders that this run emptied.</summary>
    private void RemoveEmptyFolders()
    {
        foreach (string folder in _moves.Select(static move => Path.GetDirectoryName(move.From)!).Distinct())
        {
            if (folder != _folder && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    /// <summary>Returns the topmost folder of the path that does not exist yet.</summary>
    private static string? FirstMissing(string folder)
    {
        string? missing = null;
        for (string? at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing = at;
        }

        return missing;
    }

    private static void RemoveQuietly(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The earlier exception is the one to report.
        }
    }
}
