namespace AriGen.Live;

/// <summary>A recording that is done: find it, copy it, download it, delete it.</summary>
public sealed class StoredRecordingTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Download_byte_for_byte()
    {
        // A folder, and what a URL would trip over.
        string name = $"live/{NewId()} a+b";
        await RecordAsync(name);

        byte[] bytes = await DownloadAsync(name);

        Assert.Equal("RIFF"u8, bytes.AsSpan(0, 4));
        Assert.Equal("WAVE"u8, bytes.AsSpan(8, 4));
        Assert.Equal(bytes.Length - 8, BitConverter.ToInt32(bytes, 4));
        if (LiveSettings.RecordingFolder is { } folder)
        {
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder, name + ".wav"), Ct), bytes);
        }

        string copy = $"{name} copy";
        StoredRecording copied = await Ari.StoredRecording(name).CopyStoredAsync(copy, Ct);
        Assert.Equal((copy, "wav"), (copied.Name, copied.Format));
        Assert.Equal(bytes, await DownloadAsync(copy));
        Assert.Equal(bytes, await DownloadAsync(name));

        await Ari.Recordings.DeleteStoredAsync(name, Ct);
        await Ari.StoredRecording(copied).DeleteStoredAsync(Ct);
        await Assert.ThrowsAsync<AriNotFoundException>(() => Ari.Recordings.GetStoredFileAsync(name, Ct));
    }

    [Fact]
    public async Task List_and_get()
    {
        string name = NewId();
        await RecordAsync(name);

        Assert.Contains(await Ari.Recordings.ListStoredAsync(Ct), recording => recording.Name == name);
        Assert.Equal("wav", (await Ari.StoredRecording(name).GetStoredAsync(Ct)).Format);

        await Ari.Recordings.DeleteStoredAsync(name, Ct);
        Assert.DoesNotContain(await Ari.Recordings.ListStoredAsync(Ct), recording => recording.Name == name);
    }

    private async Task RecordAsync(string name)
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app, "1001");
        await call.RecordAsync(name, "wav", new() { MaxDuration = TimeSpan.FromSeconds(1) }, Ct);
        await app.WaitForAsync<RecordingFinished>(e => e.Recording.Name == name);
    }

    private async Task<byte[]> DownloadAsync(string name)
    {
        await using AriDownload file = await Ari.Recordings.GetStoredFileAsync(name, Ct);
        using MemoryStream bytes = new();
        await file.Content.CopyToAsync(bytes, Ct);
        Assert.StartsWith("audio/", file.ContentType, StringComparison.Ordinal);
        Assert.Equal(file.Length, bytes.Length);
        return bytes.ToArray();
    }
}
