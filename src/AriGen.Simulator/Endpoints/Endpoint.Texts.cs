using System.Globalization;
using System.Text;
using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Endpoint
{
    public const string Host = "127.0.0.1";

    private int _texts;

    /// <summary>A text from the phone.</summary>
    /// <returns>The status of SIP.</returns>
    public int ReceiveText(string to, string body)
    {
        if (!pbx.Dialplan.Exists(Context, to) && Subscribers.Count == 0 && OfTechnology.Subscribers.Count == 0 && !pbx.Applications.SubscribedToAll(Scheme).Any())
        {
            return SipStatus.NotFound;
        }

        TextMessage text = new() { From = $"<sip:{Resource}@{Host}>", To = $"pjsip:{to}@{Host}", Body = body, Variables = Headers(to, body) };
        pbx.Texts.Post(new DialplanPlace(Context, to, 1), text, () => Publish(EndpointEvents.TextReceived(this, text)));
        return SipStatus.Accepted;
    }

    private OrderedDictionary<string, string> Headers(string to, string body)
    {
        string number = (++_texts).ToString(CultureInfo.InvariantCulture);
        return new OrderedDictionary<string, string>
        {
            ["PJSIP_RECVADDR"] = Address,
            ["PJSIP_TRANSPORT"] = "udp",
            ["PJSIP_ENDPOINT"] = Caller.Name,
            ["Max-Forwards"] = "70",
            ["Via"] = $"SIP/2.0/UDP {Address};rport={Address.Split(':')[1]};received={Host};branch=z9hG4bK{Resource}{number}",
            ["From"] = $"<sip:{Resource}@{Host}>;tag={number}",
            ["To"] = $"<sip:{to}@{Host}>",
            ["Call-ID"] = $"{Resource}-{number}",
            ["CSeq"] = "1 MESSAGE",
            ["Contact"] = $"<sip:{Resource}@{Address}>",
            ["Content-Type"] = "text/plain",
            ["Content-Length"] = Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture),
        };
    }
}
