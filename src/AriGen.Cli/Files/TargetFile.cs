namespace AriGen.Cli;

/// <summary>A file that is written in full or not at all.</summary>
internal static class TargetFile
{
    public static void Write(string path, byte[] content)
    {
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
}
