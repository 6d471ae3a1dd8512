namespace AriGen.Generator.Tests;

/// <summary>
/// What is done again after an edit of one api-doc. Every run here, as in all tests, has also shown that a second run and an edit
/// of C# do nothing, and that the output is what a fresh compiler makes of the same files.
/// </summary>
public sealed class IncrementalTests
{
    private static readonly string[] Get = ["\"nickname\": \"get\""];
    private static readonly string[] OldMessages = ["\"old_messages\": {"];

    private readonly GeneratorRun _before = GeneratorRun.Newest;

    [Fact]
    public void A_property_s_description_changes_its_model_and_nothing_else()
    {
        GeneratorRun after = _before.Edit(docs => docs.Replace("mailboxes", [.. OldMessages, "\"description\": \""], "messages", "those"));

        Assert.Equal(["Models/Mailbox.g.cs"], after.ChangedSince(_before));
        Assert.Equal(["Json/MailboxJson.g.cs", "Models/Mailbox.g.cs"], after.EmittedSince(_before));
        AssertModified(after, "Models");
    }

    [Fact]
    public void An_operation_s_summary_changes_its_resource_and_its_handle()
    {
        GeneratorRun after = _before.Edit(docs => docs.Replace("channels", ["\"operations\"", "/answer", "\"summary\": \""], "", "Now: "));

        Assert.Equal(["Channels/ChannelsResource.g.cs", "Handles/ChannelHandle.g.cs"], after.ChangedSince(_before));
        Assert.All(after.EmittedSince(_before), name => Assert.True(name == "Handles/ChannelHandle.g.cs" || name.StartsWith("Channels/", StringComparison.Ordinal), name));
        AssertModified(after, "Resources", "Handles");
    }

    [Fact]
    public void A_resource_s_description_changes_the_client_that_shows_it()
    {
        GeneratorRun after = _before.Edit(docs => docs.Replace("resources", ["/api-docs/sounds", "\"description\": \""], "The", "All"));

        Assert.Equal(["AriClient.g.cs", "Sounds/SoundsResource.g.cs"], after.ChangedSince(_before));
        AssertModified(after, "Client", "Resources");
    }

    [Fact]
    public void A_description_of_a_path_or_the_base_path_changes_nothing()
    {
        GeneratorRun after = _before.Edit(docs => docs
            .Replace("mailboxes", ["\"apis\"", "\"description\": \""], "All", "Some")
            .Replace("mailboxes", ["\"basePath\": \""], "http://localhost:8088/ari", "https://pbx.example/ari"));

        Assert.Empty(after.EmittedSince(_before));
        AssertModified(after);
    }

    [Fact]
    public void A_property_more_changes_its_model()
    {
        GeneratorRun after = _before.Edit(docs => docs.Replace("mailboxes", ["\"properties\": {"], "", "\"lamp\": { \"type\": \"boolean\", \"description\": \"Whether it is on.\" },"));

        Assert.Equal(["Json/MailboxJson.g.cs", "Models/Mailbox.g.cs"], after.ChangedSince(_before));
        Assert.Equal(after.ChangedSince(_before), after.EmittedSince(_before));
        AssertModified(after, "Models");
        Assert.Contains("public bool? Lamp { get; init; }", after.Sources["Models/Mailbox.g.cs"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_more_changes_no_other_model()
    {
        GeneratorRun after = _before.Edit(docs => docs.Replace("bridges", ["\"models\": {"], "", "\"Seat\": { \"properties\": { \"number\": { \"type\": \"int\" } } },"));

        Assert.Equal(["Json/AriJson.g.cs", "Json/SeatJson.g.cs", "Models/Seat.g.cs"], after.ChangedSince(_before));

        // Models of one api-doc are told apart by their order, so that its later ones are emitted anew, as what they were.
        Assert.All(after.EmittedSince(_before), name => Assert.True(name is "Json/AriJson.g.cs" or "Json/SeatJson.g.cs" or "Models/Seat.g.cs"
            || name.Contains("Bridge", StringComparison.Ordinal), name));
        AssertModified(after, "Models", "Json");
    }

    [Fact]
    public void An_event_more_is_known_to_the_event_reader()
    {
        GeneratorRun after = _before.Edit(docs => docs
            .Replace("events", ["\"id\": \"Event\"", "\"subTypes\": ["], "", "\"LampLit\",")
            .Replace("events", ["\"models\": {"], "", "\"LampLit\": { \"id\": \"LampLit\", \"properties\": { \"mailbox\": { \"type\": \"Mailbox\", \"required\": true } } },"));

        Assert.Equal(["Events/LampLit.g.cs", "Json/AriEventsJson.g.cs", "Json/AriJson.g.cs", "Json/LampLitJson.g.cs"], after.ChangedSince(_before));
        AssertModified(after, "Models", "Json", "Events");
    }

    [Fact]
    public void An_operation_more_changes_its_resource_and_its_handle()
    {
        GeneratorRun after = _before.Edit(docs => docs.Replace("mailboxes", ["/mailboxes/{mailboxName}", "\"operations\": ["], "", """
            {
              "httpMethod": "POST", "nickname": "light", "responseClass": "void",
              "parameters": [
                { "name": "mailboxName", "paramType": "path", "required": true, "dataType": "string" },
                { "name": "seconds", "paramType": "query", "dataType": "int" }
              ]
            },
            """));

        Assert.Equal(
            ["Handles/MailboxHandle.g.cs", "Mailboxes/MailboxLightOptions.g.cs", "Mailboxes/MailboxesResource.g.cs"],
            after.ChangedSince(_before));
        Assert.Equal(after.ChangedSince(_before), after.EmittedSince(_before));
        AssertModified(after, "Resources", "Handles");
    }

    [Fact]
    public void A_value_more_changes_its_value_type()
    {
        GeneratorRun after = _before.Edit(docs => docs.Replace("bridges", ["\"bridge_type\"", "\"values\": ["], "", "\"whispering\","));

        Assert.Equal(["Values/BridgeType.g.cs"], after.ChangedSince(_before));
        Assert.Equal(["Values/BridgeType.g.cs"], after.EmittedSince(_before));
        AssertModified(after, "Values");
    }

    [Fact]
    public void A_layout_of_its_own_changes_nothing()
    {
        GeneratorRun after = _before.Edit(docs => docs.With("channels", docs["channels"].Replace("\n", "\r\n\t", StringComparison.Ordinal)));

        Assert.Contains(IncrementalStepRunReason.Modified, after.Reasons("AriGen.Documents"));
        Assert.Equal([IncrementalStepRunReason.Unchanged], after.Reasons("AriGen.Linked"));
        Assert.Equal([IncrementalStepRunReason.Cached], after.Reasons("AriGen.Code"));
        Assert.Empty(after.EmittedSince(_before));
        AssertModified(after);
    }

    [Fact]
    public void A_file_that_is_gone_and_comes_back_leaves_no_trace()
    {
        GeneratorRun without = _before.Edit(docs => docs.Without("mailboxes"));
        GeneratorRun again = without.Edit(docs => docs.With("mailboxes", _before.Docs["mailboxes"]));

        Assert.Equal(["ARIGEN031"], without.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.DoesNotContain("Models/Mailbox.g.cs", without.Sources.Keys);
        Assert.Contains("Models/Channel.g.cs", without.Sources.Keys);
        Assert.Empty(again.Diagnostics);
        Assert.Empty(again.ChangedSince(_before));
    }

    [Fact]
    public void A_fault_that_is_made_and_mended_is_told_once()
    {
        GeneratorRun broken = _before.Edit(docs => docs.Replace("mailboxes", Get, "\"Mailbox\"", "\"Mailbag\""));
        GeneratorRun mended = broken.Edit(_ => _before.Docs);

        Assert.Equal(["ARIGEN008"], broken.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Empty(mended.Diagnostics);
        Assert.Empty(mended.ChangedSince(_before));
    }

    [Fact]
    public void A_fault_that_only_moves_emits_nothing()
    {
        GeneratorRun broken = _before.Edit(docs => docs.Replace("mailboxes", OldMessages, "\"int\"", "\"integer\""));
        GeneratorRun moved = broken.Edit(docs => docs.With("mailboxes", "\n" + docs["mailboxes"]));

        Assert.Equal(
            broken.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line + 1,
            moved.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(moved.EmittedSince(broken));
    }

    [Fact]
    public void A_correction_changes_what_it_corrects()
    {
        GeneratorRun after = _before.Edit(docs => docs.With("/project/corrections.json", """
            { "corrections": [ { "at": "Mailbox.old_messages", "type": "long", "evidence": "A server was seen to count further." } ] }
            """));

        Assert.Empty(after.Diagnostics);
        Assert.Equal(["Json/MailboxJson.g.cs", "Models/Mailbox.g.cs"], after.ChangedSince(_before));
        AssertModified(after, "Models");
    }

    [Fact]
    public void New_objects_of_the_same_options_change_nothing()
    {
        GeneratorRun after = _before.Reconfigure();

        Assert.Equal([IncrementalStepRunReason.Unchanged], after.Reasons("AriGen.Settings"));
        Assert.Empty(after.EmittedSince(_before));
        AssertModified(after);
    }

    [Fact]
    public void Another_namespace_is_written_without_reading_again()
    {
        GeneratorRun after = _before.Configure(new ProjectOptions(("AriGenNamespace", "Pbx")));

        Assert.Equal(_before.Sources.Keys.Order(StringComparer.Ordinal), after.ChangedSince(_before));
        Assert.All(after.Sources.Values, source => Assert.Contains("\nnamespace Pbx;\n", source.ToString(), StringComparison.Ordinal));
        AssertModified(after, "Settings");
    }

    /// <summary>Of the steps from the linked model on, which have another output than before.</summary>
    private static void AssertModified(GeneratorRun after, params string[] steps)
    {
        string[] late = ["Client", "Events", "Handles", "Json", "Models", "Resources", "Settings", "Values"];
        Assert.Equal(
            steps.Order(StringComparer.Ordinal),
            late.Where(step => after.Reasons("AriGen." + step).Any(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))));
    }
}
