namespace AriGen.Simulator;

/// <summary>CHANNEL: what is known of a channel.</summary>
internal sealed class ChannelFunction() : DialplanFunction("CHANNEL")
{
    protected override string? ReadCore(Channel channel, string arguments) => arguments.ToLowerInvariant() switch
    {
        "name" => channel.Name,
        "state" => channel.State.ToString(),
        "channeltype" => channel.Name.Split('/')[0],
        "uniqueid" => channel.Id,
        "linkedid" => channel.LinkedId,
        "language" => channel.Language,
        "accountcode" => channel.AccountCode,
        "context" => channel.Place.Context,
        "exten" => channel.Place.Extension,
        "musicclass" => channel.MusicClass,
        "userfield" => channel.UserField,
        "hangupsource" or "peer" or "parkinglot" or "dtmf_features" or "callid" => "",
        _ => channel.Technology.Read(channel, arguments),
    };

    protected override void WriteCore(Channel channel, string arguments, string value)
    {
        switch (arguments.ToLowerInvariant())
        {
            case "language":
                channel.Language = value;
                break;
            case "accountcode":
                channel.AccountCode = value;
                break;
            case "musicclass":
                channel.MusicClass = value;
                break;
            case "userfield":
                channel.UserField = value;
                break;
        }
    }
}
