namespace AriGen.Twins.Channels;

/// <summary>Variables and functions of channels.</summary>
public sealed class VariableTests
{
    [Fact]
    public Task Functions_and_variables_that_are_always_there() => PlayAsync(async (s, one) =>
    {
        foreach (string name in new[]
        {
            "CALLERID(all)", "CALLERID(num)", "CALLERID(number)", "CALLERID(name)", "CALLERID(ani)", "CALLERID(dnid)", "CALLERID(pres)", "CALLERID(num-pres)", "CALLERID(zzz)", "CALLERID()", "CALLERID",
            "CONNECTEDLINE(num)", "CONNECTEDLINE(all)", "CHANNEL(name)", "CHANNEL(state)", "CHANNEL(channeltype)", "CHANNEL(language)", "CHANNEL(uniqueid)", "CHANNEL(linkedid)", "CHANNEL(context)",
            "CHANNEL(exten)", "CHANNEL(musicclass)", "CHANNEL(accountcode)", "CHANNEL(userfield)", "CHANNEL(hangupsource)", "CHANNEL(peer)", "CHANNEL(parkinglot)", "CHANNEL(zzz)", "CHANNEL(pjsip,call-id)",
            "CHANNEL", "UNIQUEID", "EXTEN", "CONTEXT", "PRIORITY", "HANGUPCAUSE", "SYSTEMNAME", "STASISSTATUS", "NOPE", "NOFUNC(x)", "GLOBAL(X)", "LEN(abc)", "TOUPPER(abc)", "TOLOWER(ABC)", "CDR(src)",
            "TIMEOUT(absolute)", "PJSIP_HEADER(read,X)", "DIALSTATUS", "BRIDGEPEER", "",
        })
        {
            await s.GetAsync($"{one}/variable?variable={name}");
        }

        await s.GetAsync($"{one}/variable");
        await s.GetAsync($"channels/{s.Name("one-far")}/variable?variable=CHANNEL(linkedid)");
    });

    [Fact]
    public Task Set_one_by_one() => PlayAsync(async (s, one) =>
    {
        foreach (string set in new[]
        {
            "X=1", "X=", "X=2", "_I=1", "__J=2", "I=3", "EXTEN=5", "HANGUPCAUSE=3", "CALLERID(num)=99", "CALLERID(num)=99", "CALLERID(name)=Zed", "CALLERID(all)=%22Q%22%20%3C12%3E", "CALLERID(zz)=1",
            "CHANNEL(accountcode)=acc", "CHANNEL(userfield)=uf", "CHANNEL(zz)=1", "CHANNEL(name)=x", "NOFUNC(x)=1", "GLOBAL(GG)=7", "LEN(x)=1", "U=a%2Bb+%26%3D%25%2F%C5%BE",
        })
        {
            string[] sides = set.Split('=', 2);
            await s.PostAsync($"{one}/variable?variable={sides[0]}&value={sides[1]}");
        }

        foreach (string name in new[] { "X", "I", "_I", "J", "EXTEN", "HANGUPCAUSE", "CALLERID(all)", "CHANNEL(accountcode)", "CHANNEL(userfield)", "GLOBAL(GG)", "GG", "U" })
        {
            await s.GetAsync($"{one}/variable?variable={name}");
        }

        await s.PostAsync($"{one}/variable?variable=GLOBAL(GG)&value=");
        await s.GetAsync(one);
    });

    [Fact]
    public Task Without_a_value_it_is_taken_away() => PlayAsync(async (s, one) =>
    {
        await s.PostAsync($"{one}/variable?variable=NEVER");
        await s.PostAsync($"{one}/variable?variable=X&value=1");
        await s.PostAsync($"{one}/variable?variable=X");
        await s.GetAsync($"{one}/variable?variable=X");
        await s.PostAsync($"{one}/variable");
        await s.PostAsync($"{one}/variable?variable=");
        await s.PostAsync($"{one}/variable?value=1");
        await s.PostAsync($"{one}/variable", new { variable = "BODY", value = "1" });
    });

    [Fact]
    public Task The_connected_line() => PlayAsync(async (s, one) =>
    {
        await s.PostAsync($"{one}/variable?variable=CONNECTEDLINE(num)&value=777");
        await s.PostAsync($"{one}/variable?variable=CONNECTEDLINE(all)&value=%22Co%22%20%3C888%3E");
        await s.GetAsync($"{one}/variable?variable=CONNECTEDLINE(all)");
        await s.GetAsync(one);
    });

    [Fact]
    public Task Shown_with_the_channel() => PlayAsync(async (s, one) =>
    {
        foreach (string set in new[] { "R&value=1&report_events=true", "R&value=2", "R&value=4&report_events=yes", "CALLERID(name)&value=Rep&report_events=true", "_R2&value=9&report_events=true", "R&value=3&report_events=false" })
        {
            await s.PostAsync($"{one}/variable?variable={set}");
            await s.GetAsync(one);
        }
    });

    [Fact]
    public Task Several_at_once() => PlayAsync(async (s, one) =>
    {
        await s.PostAsync($"{one}/variables", """{"variables":{"M1":"v1","M2":{"value":"v2","report_events":true},"CALLERID(name)":"MM","_M3":"v3","NOFUNC(x)":"1"}}""");
        await s.GetAsync($"{one}/variables?variables=M1,M2,M3,CALLERID(name)");
        await s.GetAsync($"{one}/variables?variables=M1,%20M2,M1");
        await s.GetAsync($"{one}/variables?variables=CDR(src,u),M1");
        await s.PostAsync($"{one}/variables", """{"variables":{"M1":"","M2":{"value":"","report_events":true}}}""");
        await s.GetAsync($"{one}/variables?variables=M1,M2");
        await s.PostAsync($"{one}/variables", """{"variables":{"M2":{"value":"z","report_events":false}}}""");
        await s.PostAsync($"{one}/variables", """{"variables":{}}""");
        await s.GetAsync(one);
    });

    [Fact]
    public Task Several_that_are_refused() => PlayAsync(async (s, one) =>
    {
        foreach (string query in new[] { "", "?variables=", "?variables=,", "?variables=A,NOPE", "?variables=NOFUNC(x)" })
        {
            await s.GetAsync($"{one}/variables{query}");
        }

        await s.PostAsync($"{one}/variables");
        foreach (string body in new[] { "{}", """{"variables":"x"}""", """{"variables":[1]}""", """{"variables":{"Q1":"a","Q2":1}}""", """{"variables":null}""", """{"A":"1"}""", "[1]" })
        {
            await s.PostAsync($"{one}/variables", body);
            await s.PostAsync($"channels/{s.Name("none")}/variables", body);
        }

        await s.GetAsync($"{one}/variable?variable=Q1");
        await s.PostAsync($"channels/{s.Name("none")}/variables", """{"variables":{"A":"1"}}""");
        await s.PostAsync($"channels/{s.Name("one-far")}/variables", """{"variables":{"A":"1"}}""");
        await s.GetAsync($"channels/{s.Name("none")}/variables?variables=A");
    });

    private static Task PlayAsync(Func<Scenario, string, Task> act) => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one");
        await act(s, $"channels/{s.Name("one")}");
    });

    [Fact]
    public Task Of_other_channels() => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one", "two");
        foreach ((string name, string value) in new[]
        {
            ("SHARED(S)", "1"), ($"SHARED(S,{s.Name("two")})", "2"), ("SHARED(S,nosuch)", "3"), ("SHARED()", "4"), ("SHARED(E)", ""), ("MASTER_CHANNEL(M)", "5"), ("MASTER_CHANNEL(CALLERID(name))", "Master"),
        })
        {
            await s.PostAsync($"channels/{s.Name("one")}/variable?variable={name}&value={value}");
            await s.GetAsync($"channels/{s.Name("one")}/variable?variable={name}");
        }

        foreach (string name in new[] { "S", "SHARED(S)", "SHARED(NONE)", "MASTER_CHANNEL(M)", "MASTER_CHANNEL(NONE)", "M" })
        {
            await s.GetAsync($"channels/{s.Name("one")}/variable?variable={name}");
            await s.GetAsync($"channels/{s.Name("two")}/variable?variable={name}");
        }
    });

    [Fact]
    public Task Names_are_trimmed_where_several_are_set() => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one");
        string channel = $"channels/{s.Name("one")}";
        await s.PostAsync($"{channel}/variables", """{"variables":{" A ":"1"," CALLERID(name) ":"Trimmed"}}""");
        await s.PostAsync($"{channel}/variable?variable=%20B%20&value=2");
        foreach (string name in new[] { "A", "%20A%20", "B", "%20B%20", "CALLERID(name)" })
        {
            await s.GetAsync($"{channel}/variable?variable={name}");
        }

        await s.GetAsync($"{channel}/variables?variables=%20A%20");
    });
}
