namespace ChannelDump.Tests;

/// <summary>Events as a server sends them.</summary>
internal static class Messages
{
    public const string Channel =
        """{"id":"1795468472.1","name":"PJSIP/alice-00000001","state":"Up","protocol_id":"1-25046@127.0.0.1","caller":{"name":"Zoë","number":"1100"},"connected":{"name":"","number":""},"accountcode":"","dialplan":{"context":"default","exten":"1000","priority":3,"app_name":"Stasis","app_data":"channel-dump"},"creationtime":"2026-11-23T21:14:32.392+0000","language":"en","newer":[1.50,null,true]}""";

    public static readonly string[] ChannelLines = """
        id: "1795468472.1"
        name: "PJSIP/alice-00000001"
        state: "Up"
        protocol_id: "1-25046@127.0.0.1"
        caller: {"name":"Zoë","number":"1100"}
        connected: {"name":"","number":""}
        accountcode: ""
        dialplan: {"context":"default","exten":"1000","priority":3,"app_name":"Stasis","app_data":"channel-dump"}
        creationtime: "2026-11-23T21:14:32.392+0000"
        language: "en"
        newer: [1.50,null,true]
        """.Split('\n');

    public const string Start =
        $$"""{"type":"StasisStart","timestamp":"2026-11-23T21:14:32.394+0000","args":[],"channel":{{Channel}},"asterisk_id":"02:fc:00:00:00:01","application":"channel-dump"}""";

    public const string End =
        $$"""{"type":"StasisEnd","timestamp":"2026-11-23T21:14:35.394+0000","channel":{{Channel}},"asterisk_id":"02:fc:00:00:00:01","application":"channel-dump"}""";

    public const string Replaced =
        """{"type":"ApplicationReplaced","timestamp":"2026-11-23T21:14:36.394+0000","application":"channel-dump","asterisk_id":"02:fc:00:00:00:01"}""";

    public const string Unknown = """{"type":"SomethingNew","timestamp":"2026-11-23T21:14:33.394+0000","application":"channel-dump"}""";
}
