namespace AriGen.Live;

/// <summary>Counts, after all other tests, what they called and what they received.</summary>
[Collection(CoverageLast.Name)]
public sealed class CoverageTests(LiveServer server) : LiveTest(server)
{
    // What is reached without SIP calls; with them it is more. res_stasis_mailbox, with four operations, is in no Debian package.
#if ARI_22
    private const int LeastOperations = 98;
    private const int LeastEventTypes = 30;
#else
    private const int LeastOperations = 87;
    private const int LeastEventTypes = 26;
#endif

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["ApplicationRegistered"] = "comes through a socket that Asterisk opens",
        ["ApplicationUnregistered"] = "comes through a socket that Asterisk opens",
        ["BridgeMerged"] = "no scenario merges two bridges",
        ["ChannelToneDetected"] = "TONE_DETECT on our end of a Local channel told nothing",
        ["MissingParams"] = "the server answers such a request with a bare 400",
        ["RESTResponse"] = "the answer to a request over the event socket, which this client does not send",
        ["RecordingFailed"] = "what makes a recording fail is refused at once",
    };

    [Fact]
    public void Operations_are_called_and_their_answers_decoded()
    {
        Ledger ledger = Server.Ledger;
        string[] called = [.. ApiDocs.Operations.Where(ledger.Succeeded.Contains)];
        string[] refused = [.. ApiDocs.Operations.Except(called).Where(operation => ledger.Errors(operation).Count > 0)];
        string[] never = [.. ApiDocs.Operations.Except(called).Except(refused)];

        Report($"Asterisk {LiveSettings.Version}: {called.Length} of {ApiDocs.Operations.Count} operations called, with answers of 2xx decoded; {refused.Length} more answered by errors only.");
        Report([.. refused.Select(operation => $"  only errors: {operation} ({string.Join(", ", ledger.Errors(operation))})")]);
        Report([.. never.Select(operation => $"  not called: {operation}: no SIP call, or a scenario that did not run")]);
        Assert.True(called.Length >= LeastOperations, $"Only {called.Length} operations were called.");
    }

    [Fact]
    public void Event_types_are_received_and_decoded()
    {
        IReadOnlyDictionary<string, int> events = Server.Ledger.Events;
        string[] received = [.. ApiDocs.EventTypes.Where(events.ContainsKey)];

        Report($"Asterisk {LiveSettings.Version}: {received.Length} of {ApiDocs.EventTypes.Count} event types received, {events.Values.Sum()} events.");
        Report($"  received: {string.Join(", ", received.Select(type => $"{type} {events[type]}"))}");
        Report([.. ApiDocs.EventTypes.Except(received).Select(static type => $"  not received: {type}: {Reasons.GetValueOrDefault(type, "no SIP call, or a scenario that did not run")}")]);
        Assert.True(received.Length >= LeastEventTypes, $"Only {received.Length} event types were received.");
    }

    [Fact]
    public void Nothing_failed_to_decode_and_nothing_was_lost() => Assert.Empty(Server.Ledger.Faults);

    private static void Report(params string[] lines)
    {
        foreach (string line in lines)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(line);
            Console.WriteLine(line);
        }
    }
}
