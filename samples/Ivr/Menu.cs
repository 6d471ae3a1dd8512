using System.Threading.Channels;
using AriGen;

namespace Ivr;

/// <summary>Answers each call, asks for a number, and sends the call to the department that has it. Callers without a number are connected to the operator.</summary>
internal sealed class Menu(AriClient ari, TimeProvider time)
{
    public const string Application = "ivr";

    private const string Prompt = "sound:vm-enter-num-to-call", Invalid = "sound:pbx-invalid", End = "#";
    private const int Attempts = 3;

    /// <summary>The time for all digits of a number, including the prompt.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The dialplan extensions by number.</summary>
    private static readonly Dictionary<string, string> Departments = new() { ["100"] = "sales", ["200"] = "support" };

    /// <summary>Runs all calls concurrently, each with its own digits, until it is canceled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, ChannelWriter<string>> calls = [];
        await using StasisApp app = await ari.StartAppAsync(Application, cancellationToken);
        await foreach (AriEvent e in app.ReadEventsAsync(cancellationToken))
        {
            switch (e)
            {
                case StasisStart start:
                    var digits = System.Threading.Channels.Channel.CreateUnbounded<string>();
                    calls[start.Channel.Id] = digits;
                    _ = ServeAsync(ari.Channel(start.Channel), digits, cancellationToken);
                    break;
                case ChannelDtmfReceived dtmf when calls.TryGetValue(dtmf.Channel.Id, out ChannelWriter<string>? caller):
                    caller.TryWrite(dtmf.Digit);
                    break;
                case StasisEnd end when calls.Remove(end.Channel.Id, out ChannelWriter<string>? caller):
                    caller.Complete();
                    break;
            }
        }
    }

    private async Task ServeAsync(ChannelHandle call, ChannelReader<string> digits, CancellationToken cancellationToken)
    {
        try
        {
            await call.AnswerAsync(cancellationToken);
            string? department = null;
            for (int attempt = 0; department is null && attempt < Attempts; attempt++)
            {
                string number = await AskAsync(call, attempt == 0 ? [Prompt] : [Invalid, Prompt], digits, cancellationToken);
                department = Departments.GetValueOrDefault(number);
            }

            await call.ContinueInDialplanAsync(new() { Extension = department ?? "operator", Priority = 1 }, cancellationToken);
        }
        catch (Exception gone) when (gone is AriNotFoundException or AriNotInStasisException or ChannelClosedException or OperationCanceledException)
        {
            // The caller has hung up, or the program ends.
        }
        catch (AriException error)
        {
            await Console.Error.WriteLineAsync($"{call.Id}: {error.Message}");
        }
    }

    /// <summary>Plays a prompt and reads a number.</summary>
    /// <returns>The digits before the #; those that have come when the time is over.</returns>
    private async Task<string> AskAsync(ChannelHandle call, string[] media, ChannelReader<string> digits, CancellationToken cancellationToken)
    {
        using CancellationTokenSource tooLong = new(Patience, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, cancellationToken);
        Playback prompt = await call.PlayAsync(media, cancellationToken: cancellationToken);
        string number = "";
        try
        {
            while (await digits.ReadAsync(end.Token) is not End and var digit)
            {
                number += digit;
            }
        }
        catch (OperationCanceledException) when (tooLong.IsCancellationRequested)
        {
            // What there is has to do.
        }

        await StopAsync(prompt, cancellationToken);
        return number;
    }

    private async Task StopAsync(Playback prompt, CancellationToken cancellationToken)
    {
        try
        {
            await ari.Playback(prompt).StopAsync(cancellationToken);
        }
        catch (AriNotFoundException)
        {
            // It has ended by itself.
        }
    }
}
