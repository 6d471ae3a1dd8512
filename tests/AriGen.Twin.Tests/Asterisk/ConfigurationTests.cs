using static AriGen.Twins.Stage.ApplicationStage;

namespace AriGen.Twins.Asterisk;

/// <summary>PJSIP objects that are created while the server runs.</summary>
public sealed class ConfigurationTests
{
    private const string Pjsip = "asterisk/config/dynamic/res_pjsip/";

    [Fact]
    public Task An_endpoint() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.SubscribeAsync("app", "endpoint:PJSIP");
        string endpoint = $"{Pjsip}endpoint/{s.Name("ep")}";
        await s.PutAsync(endpoint, FieldsOf(("context", "default"), ("allow", "ulaw,alaw"), ("rtp_symmetric", "yes"), ("rtp_timeout", " 30")));
        await app.UntilAsync("EndpointStateChange");
        await app.UntilAsync("EndpointStateChange");
        await s.SubscribeAsync("app", $"endpoint:PJSIP/{s.Name("ep")}");
        await s.GetAsync(endpoint);
        await s.PutAsync(endpoint, FieldsOf(("context", "other"), ("rtp_symmetric", "maybe"), ("allow", "g722")));
        await s.PutAsync(endpoint, FieldsOf(("disallow", "all"), ("allow", "opus")));
        await s.PutAsync(endpoint, """{"fields":[]}""");
        await s.DeleteAsync(endpoint);
        await s.GetAsync(endpoint);
        await s.DeleteAsync(endpoint);
        await s.SubscribeAsync("app", $"endpoint:PJSIP/{s.Name("ep")}");
    });

    [Fact]
    public Task An_address_of_record_and_credentials() => Twin.PlayAsync(async s =>
    {
        string aor = $"{Pjsip}aor/{s.Name("aor")}", auth = $"{Pjsip}auth/{s.Name("auth")}";
        await s.PutAsync(aor);
        await s.PutAsync(aor, FieldsOf(("max_contacts", "2"), ("contact", "sip:x@127.0.0.1:9"), ("remove_existing", "on"), ("qualify_timeout", "2.5")));
        await s.GetAsync(aor);
        await s.PutAsync(auth, FieldsOf(("auth_type", "userpass"), ("username", "u"), ("password", "p")));
        await s.GetAsync(auth);
        await s.PutAsync(auth, FieldsOf(("password", "q")));
        await s.DeleteAsync(aor);
        await s.DeleteAsync(auth);
        await s.GetAsync(aor);
        await s.GetAsync(auth);
    });

    // As in Asterisk's documentation of push configuration.
    [Fact]
    public Task A_phone_that_registers() => Twin.PlayAsync(async s =>
    {
        string name = s.Name("alice");
        (string, string)[] endpoint =
        [
            ("from_user", "alice"), ("allow", "!all,g722,ulaw,alaw"), ("ice_support", "yes"), ("force_rport", "yes"), ("rewrite_contact", "yes"), ("rtp_symmetric", "yes"),
            ("context", "default_context"), ("auth", name), ("aors", name),
        ];
        for (int i = 0; i < 2; i++)
        {
            await s.PutAsync($"{Pjsip}auth/{name}", FieldsOf(("auth_type", "userpass"), ("username", "alice"), ("password", "secret")));
            await s.PutAsync($"{Pjsip}aor/{name}", FieldsOf(("support_path", "yes"), ("remove_existing", "yes"), ("max_contacts", "1")));
            await s.PutAsync($"{Pjsip}endpoint/{name}", FieldsOf(endpoint));
        }

        await s.PutAsync($"{Pjsip}endpoint/{name}", FieldsOf(("allow", "opus"), ("callerid", "Alice <1100>"), ("type", "endpoint")));
        foreach (string type in new[] { "endpoint", "aor", "auth" })
        {
            await s.GetAsync($"{Pjsip}{type}/{name}");
            await s.DeleteAsync($"{Pjsip}{type}/{name}");
        }
    });

    [Fact]
    public Task Codecs() => Twin.PlayAsync(async s =>
    {
        string endpoint = $"{Pjsip}endpoint/{s.Name("ep")}";
        foreach (string allowed in new[]
        {
            "!all,ulaw", "all", "!all", "ulaw,!ulaw", "ulaw,!alaw", "all,!ulaw", "ulaw, alaw", "ulaw,,alaw", "!nope,ulaw", "ulaw|alaw", "ULAW", "ulaw:20,alaw:30", "g722,!all,alaw", "", "(ulaw|alaw)", "ulaw,ulaw",
        })
        {
            await s.PutAsync(endpoint, FieldsOf(("allow", allowed)));
            await s.PutAsync(endpoint, FieldsOf(("allow", "g722")));
            await s.DeleteAsync(endpoint);
        }

        foreach (string disallowed in new[] { "ulaw", "nope", "all,ulaw", "!g722", "" })
        {
            await s.PutAsync(endpoint, FieldsOf(("allow", "ulaw,alaw"), ("disallow", disallowed)));
            await s.DeleteAsync(endpoint);
        }
    });

    [Theory]
    [InlineData("100rel", "no,yes,required,peer_supported,true,x")]
    [InlineData("timers", "no,yes,required,always,forced,true,off,x")]
    [InlineData("callerid_privacy", "allowed,prohib_not_screened,unavailable,Allowed,x")]
    [InlineData("connected_line_method", "invite,reinvite,update,INVITE,re-invite")]
    [InlineData("direct_media_method", "invite,reinvite,update,x")]
    [InlineData("direct_media_glare_mitigation", "none,outgoing,incoming,x")]
    [InlineData("redirect_method", "user,uri_core,uri_pjsip,x")]
    [InlineData("media_encryption", "no,sdes,dtls,yes")]
    [InlineData("t38_udptl_ec", "none,fec,redundancy,yes")]
    [InlineData("incoming_call_offer_pref", "local,local_first,remote,remote_first,local_merge")]
    [InlineData("dtls_verify", "no,yes,fingerprint,certificate,true")]
    [InlineData("dtmf_mode", "rfc4733,rfc2833,RFC4733,auto_info")]
    [InlineData("callerid", "Bob <12>,\"Bob\" <12>,12,<12>,Bob,\"Bob\"")]
    [InlineData("type", "endpoint,x")]
    public Task Words(string attribute, string values) => Twin.PlayAsync(async s =>
    {
        string endpoint = $"{Pjsip}endpoint/{s.Name("ep")}";
        foreach (string value in values.Split(','))
        {
            await s.PutAsync(endpoint, FieldsOf(("allow", "ulaw"), (attribute, value)));
            await s.PutAsync(endpoint, FieldsOf(("context", "other")));
            await s.DeleteAsync(endpoint);
        }
    });

    [Fact]
    public Task An_endpoint_without_codecs_cannot_be_changed() => Twin.PlayAsync(async s =>
    {
        string endpoint = $"{Pjsip}endpoint/{s.Name("ep")}";
        await s.PutAsync(endpoint);
        await s.PutAsync(endpoint, FieldsOf(("context", "other")));
        await s.PutAsync(endpoint, "{}");
        await s.DeleteAsync(endpoint);
    });

    [Fact]
    public Task Values_that_are_refused() => Twin.PlayAsync(async s =>
    {
        string endpoint = $"{Pjsip}endpoint/{s.Name("ep")}", aor = $"{Pjsip}aor/{s.Name("aor")}", auth = $"{Pjsip}auth/{s.Name("auth")}";
        await s.PutAsync(endpoint, FieldsOf(("nosuch", "x")));
        await s.PutAsync(endpoint, FieldsOf(("allow", "nocodec")));
        await s.PutAsync(endpoint, FieldsOf(("rtp_timeout", "abc")));
        await s.PutAsync(endpoint, FieldsOf(("dtmf_mode", "bogus")));
        await s.PutAsync(aor, FieldsOf(("max_contacts", "x")));
        await s.PutAsync(aor, FieldsOf(("max_contacts", "")));
        await s.PutAsync(aor, FieldsOf(("max_contacts", "-1")));
        await s.PutAsync(aor, FieldsOf(("contact", "bogus")));
        await s.PutAsync(auth);
        await s.PutAsync(auth, FieldsOf(("auth_type", "bogus"), ("username", "u"), ("password", "p")));
        await s.PutAsync(auth, FieldsOf(("username", "u")));
        await s.PutAsync(endpoint, FieldsOf(("allow", "ulaw")));
        foreach (string body in new[] { FieldsOf(("nosuch", "x")), FieldsOf(("context", "q"), ("nosuch", "x")), "{}", """[{"attribute":"context","value":"x"}]""", """{"fields":"x"}""", """{"fields":null}""" })
        {
            await s.PutAsync(endpoint, body);
        }

        await s.GetAsync(endpoint);
        await s.DeleteAsync(endpoint);
        await s.GetAsync(aor);
        await s.GetAsync(auth);
    });

    [Fact]
    public Task Objects_that_are_refused() => Twin.PlayAsync(async s =>
    {
        await s.PutAsync(Pjsip + "endpoint/alice", FieldsOf(("context", "default")));
        await s.PutAsync(Pjsip + "endpoint/alice", FieldsOf(("nosuch", "x")));
        await s.PutAsync(Pjsip + "aor/alice", FieldsOf(("max_contacts", "5")));
        await s.DeleteAsync(Pjsip + "endpoint/alice");
        await s.DeleteAsync(Pjsip + "aor/alice");
        foreach (string path in new[] { Pjsip + "endpoint/" + s.Name("no"), Pjsip + "nope/x", "asterisk/config/dynamic/nope/endpoint/x", Pjsip + "identify/" + s.Name("no") })
        {
            await s.GetAsync(path);
            await s.DeleteAsync(path);
        }

        await s.PutAsync(Pjsip + "nope/x", FieldsOf(("a", "b")));
        await s.PutAsync("asterisk/config/dynamic/nope/endpoint/x", FieldsOf(("a", "b")));
    });
}
