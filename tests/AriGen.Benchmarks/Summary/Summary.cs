using System.Globalization;
using System.Text.Json;

namespace AriGen.Benchmarks;

/// <summary>
/// The figures that this project promises, measured in about a minute. Compared code runs alternately in short steps, so that a busy
/// machine slows all of it equally. The ratios are therefore stable, while those of BenchmarkDotNet, which measures sequentially, need
/// an idle machine.
/// </summary>
internal static class Summary
{
    private const int Rounds = 600;

    private const int RenewedRounds = 16;

    private const int GeneratorRounds = 40;

    public static int Run()
    {
        byte[][] events = CapturedEvents.All;
        AriEvent[] decoded = [.. events.Select(message => Decode.Decoder.Decode(message))];
        PeerMessage[] peers = [.. events.Select(message => JsonSerializer.Deserialize(message, PeerJson.Default.PeerMessage)!)];
        if (decoded.FirstOrDefault(item => item is UnknownEvent) is { } unknown)
        {
            throw new InvalidOperationException($"An event was not decoded: {unknown}");
        }

        Console.WriteLine($"{events.Length} captured events, {events.Sum(message => message.Length) / events.Length} bytes each");
        var table = new FigureTable();

        byte[][][] renewed = [.. Enumerable.Range(1, RenewedRounds).Select(CapturedEvents.Renewed)];
        int turn = 0;
        byte[][] Next() => renewed[turn = (turn + 1) % RenewedRounds];

        Duel walk = Duel.Fight(Rounds, () => Decode.Walk(events), () => Decode.Generated(events));
        Duel renewedWalk = Duel.Fight(Rounds, () => Decode.Walk(Next()), () => Decode.Generated(renewed[turn]));
        table.Ratio("decode / bare Utf8JsonReader walk", 1.3, walk);
        table.Ratio("  the same with new ids in every pass", 1.3, renewedWalk);

        // As many messages as in the other rounds, because a long round is never undisturbed on a busy machine.
        byte[][] woven = [.. Enumerable.Range(0, events.Length / RenewedRounds)
            .SelectMany(index => renewed.Select(pass => pass[index * RenewedRounds]))];
        Duel wovenWalk = Duel.Fight(Rounds, () => Decode.Walk(woven), () => Decode.Generated(woven));
        table.Ratio($"  the same with {RenewedRounds} calls at a time", 1.3, wovenWalk);

        Duel library = Duel.Fight(Rounds, () => Decode.SystemTextJson(events), () => Decode.Generated(events));
        Duel renewedLibrary = Duel.Fight(Rounds, () => Decode.SystemTextJson(Next()), () => Decode.Generated(renewed[turn]));
        table.Ratio("decode / System.Text.Json source generator", 0.4, library);
        table.Ratio("  the same with new ids in every pass", 0.4, renewedLibrary);

        (double garbage, double bytes) = Memory(events, events);
        (double renewedGarbage, double renewedBytes) = Memory(renewed[0], renewed[1]);
        table.Value("bytes allocated / the result's own objects", 1.1, "", garbage);
        table.Value("  the same with new ids in every pass", 1.1, "", renewedGarbage);

        Duel encode = Duel.Fight(Rounds, () => Encode.SystemTextJson(peers), () => Encode.Generated(decoded));
        table.Ratio("encode / System.Text.Json source generator", null, encode);

        Duel request = Duel.Fight(Rounds, () => Requests(500));
        table.Value("request built: originate, all options", null, "µs", request, 500);

        Duel everything = Duel.Fight(GeneratorRounds, () => Generate.Everything());
        table.Value("generator: full run for 22.10.1, warm", 150, "ms", everything, 1000);
        Duel nothing = Duel.Fight(Rounds, () => Generate.Nothing());
        table.Value("generator: nothing changed", 1, "ms", nothing, 1000);

        table.Write(Console.Out);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"An event: walk {walk.Microseconds(0) / events.Length:0.000} µs, decode {walk.Microseconds(1) / events.Length:0.000} µs, "
            + $"System.Text.Json {library.Microseconds(0) / events.Length:0.000} µs; {bytes / events.Length:0} bytes allocated, {renewedBytes / events.Length:0} with new ids."));
        return table.AllHold ? 0 : 1;
    }

    private static int Requests(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += Originate.OnceAsync().GetAwaiter().GetResult();
        }

        return sum;
    }

    /// <summary>The allocation of decoding, in bytes and relative to the size of the events.</summary>
    private static (double Ratio, double Bytes) Memory(byte[][] before, byte[][] messages)
    {
        AriEvent[] earlier = [.. before.Select(message => Decode.Decoder.Decode(message))];
        var events = new AriEvent[messages.Length];
        long start = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < messages.Length; i++)
        {
            events[i] = Decode.Decoder.Decode(messages[i]);
        }

        double allocated = GC.GetAllocatedBytesForCurrentThread() - start;
        return (allocated / OwnBytes.Of(events, earlier), allocated);
    }
}
