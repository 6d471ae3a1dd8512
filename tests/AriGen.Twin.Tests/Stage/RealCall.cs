using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>A call of a phone that speaks SIP.</summary>
internal sealed class RealCall(SipStage stage, string name) : IOutsideCall
{
    private string _digits = "";

    public Task AnsweredAsync() => stage.NextAsync("answered", name);

    public async Task<(int SipStatus, int Cause)> EndedAsync()
    {
        JsonElement ended = await stage.NextAsync("ended", name);
        return (Number(ended, "status"), Number(ended, "cause"));
    }

    public Task AnswerAsync() => stage.TellAsync(new { @do = "answer", call = name });

    public Task DeclineAsync(int sipStatus) => stage.TellAsync(new { @do = "decline", call = name, status = sipStatus });

    public Task HangupAsync(int cause = 0) => stage.TellAsync(new { @do = "hang-up", call = name, cause });

    public Task SendDigitsAsync(string digits, int milliseconds) => stage.TellAsync(new { @do = "digits", call = name, digits, milliseconds });

    public async Task<string> DigitsAsync(int count)
    {
        while (_digits.Length < count)
        {
            _digits += (await stage.NextAsync("digit", name)).GetProperty("digit").GetString();
        }

        return _digits;
    }

    public Task TalkAsync(int milliseconds) => stage.TellAsync(new { @do = "talk", call = name, milliseconds });

    public Task HoldAsync() => stage.TellAsync(new { @do = "hold", call = name });

    public Task ResumeAsync() => stage.TellAsync(new { @do = "resume", call = name });

    public Task TransferAsync(string extension) => stage.TellAsync(new { @do = "transfer", call = name, to = extension });

    public Task TransferAsync(IOutsideCall other) => stage.TellAsync(new { @do = "transfer", call = name, with = ((RealCall)other).Name });

    public async Task<int> TransferredAsync()
    {
        int status;
        do
        {
            status = Number(await stage.NextAsync("transfer", name), "status");
        }
        while (status < 200);

        return status;
    }

    private string Name => name;

    private static int Number(JsonElement e, string member) => e.TryGetProperty(member, out JsonElement value) ? value.GetInt32() : 0;
}
