namespace AriGen.Cli;

/// <summary>A file that is written in full or not at all.</summary>
internal static class TargetFile
{
    public static void Write(string path, byte[] content)
    {
        Require(path);
        if (IsSpecial(path))
        {
            // A device must be written to, not replaced by a file.
            using var target = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            target.Write(content);
            return;
        }

        string staged = $"{path}.arigen-{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllBytes(staged, content);
            File.Move(staged, path, overwrite: true);
        }
        catch
        {
            File.Delete(staged);
            throw;
        }
    }

    /// <summary>
    /// Throws if no file can be written to the path. Call it before a request that can't be undone, whose answer would be lost.
    /// </summary>
    public static void Require(string path)
    {
        if (Directory.Exists(path))
        {
            throw new FailureException(ExitCode.Files, $"'{path}' is a folder; a file is needed to write to");
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
        {
            throw new FailureException(ExitCode.Files, $"there is no folder '{folder}' to write '{Path.GetFileName(path)}' into");
        }
    }

    // .NET does not tell files from devices; the path does, or that of a link's target.
    private static bool IsSpecial(string path)
        => IsDevice(Path.GetFullPath(path)) || (new FileInfo(path).LinkTarget is { } target && IsDevice(target));

    private static bool IsDevice(string path)
        => !OperatingSystem.IsWindows() && File.Exists(path)
            && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
            && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
