using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>A phone that speaks SIP.</summary>
internal sealed class RealPhone(SipStage stage, string name) : IOutsidePhone
{
    private static int _calls;

    public string Endpoint => $"PJSIP/{name}";

    public async Task<IOutsideCall> CallAsync(string extension, string? callerName = null, string? callerNumber = null)
    {
        string call = $"call{Interlocked.Increment(ref _calls)}";
        await stage.TellAsync(new { @do = "call", phone = name, call, to = extension, name = callerName ?? "", number = callerNumber ?? "" });
        return new RealCall(stage, call);
    }

    public async Task<IOutsideCall> NextCallAsync() => new RealCall(stage, (await stage.NextAsync("incoming", name)).GetProperty("call").GetString()!);

    public Task AnswerAfterAsync(TimeSpan after) => stage.TellAsync(new { @do = "habit", phone = name, answer = after.TotalSeconds });

    public Task OnlyRingAsync() => stage.TellAsync(new { @do = "habit", phone = name });

    public Task RejectAsync(int sipStatus) => stage.TellAsync(new { @do = "habit", phone = name, status = sipStatus });

    public Task RegisterAsync() => RegisterAsync(300);

    public Task UnregisterAsync() => RegisterAsync(0);

    public async Task<int> SendTextAsync(string to, string body)
    {
        await stage.TellAsync(new { @do = "text", phone = name, to, body });
        return Status(await stage.NextAsync("sent", name));
    }

    public async Task<string> NextTextAsync() => (await stage.NextAsync("text", name)).GetProperty("body").GetString()!;

    public async Task<string> NextReferAsync() => (await stage.NextAsync("refer", name)).GetProperty("to").GetString()!;

    private async Task RegisterAsync(int seconds)
    {
        await stage.TellAsync(new { @do = "register", phone = name, seconds });
        Assert.Equal(200, Status(await stage.NextAsync("registered", name)));
    }

    private static int Status(JsonElement e) => e.GetProperty("status").GetInt32();
}
