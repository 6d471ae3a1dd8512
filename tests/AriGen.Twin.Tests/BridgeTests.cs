namespace AriGen.Twins;

/// <summary>Bridges: creating, showing and destroying them.</summary>
public sealed class BridgeTests
{
    [Fact]
    public Task An_id_in_use_is_refused() => Twin.PlayAsync(async s =>
    {
        await s.PostAsync($"bridges?bridgeId={s.Name("br")}&type=mixing&name=one");
        await s.PostAsync($"bridges?bridgeId={s.Name("br")}");
        await s.PostAsync($"bridges/{s.Name("br")}?type=mixing&name=one");
        await s.PostAsync($"bridges/{s.Name("br")}?type=holding");
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    [Fact]
    public Task Types() => Twin.PlayAsync(async s =>
    {
        string[] types =
        [
            "mixing", "holding", "dtmf_events", "proxy_media", "video_sfu", "video_single", "sdp_label", "nonsense", "", "mixing,dtmf_events", "mixing,proxy_media",
            "mixing,video_sfu", "holding,mixing", "mixing,,video_single", "holding,video_sfu", "video_sfu,video_single", "mixing,%20holding", "sdp_label,holding",
        ];
        for (int i = 0; i < types.Length; i++)
        {
            await s.PostAsync($"bridges/{s.Name($"b{i}")}?type={types[i]}");
        }

        await s.PostAsync($"bridges?bridgeId={s.Name("named")}&type=nonsense");
        await s.PostAsync("bridges?type=nonsense");
    });

    [Fact]
    public Task Variables() => Twin.PlayAsync(async s =>
    {
        string br = $"bridges/{s.Name("br")}";
        await s.PostAsync(br, """{"variables":{"A":"1","B":{"value":"2","report_events":true},"C":{"value":"3"}}}""");
        await s.GetAsync($"{br}/variable?variable=A");
        await s.GetAsync($"{br}/variable?variable=C");
        await s.PostAsync($"{br}/variable?variable=A&value=x&report_events=true");
        await s.GetAsync(br);
        await s.PostAsync($"{br}/variable?variable=A&value=y");
        await s.PostAsync($"{br}/variable?variable=B&value=");
        await s.GetAsync(br);
        await s.GetAsync($"{br}/variable?variable=B");
        await s.PostAsync($"{br}/variables", """{"variables":{"A":"q","F":{"value":"w","report_events":true}}}""");
        await s.GetAsync($"{br}/variables?variables=A,F");
        await s.PostAsync($"{br}/variables", """{"variables":{"A":"r","F":1}}""");
        await s.PostAsync($"{br}/variables", """{"variables":{"A":{"value":"1","report_events":"yes"}}}""");
        await s.PostAsync($"{br}/variables", """{"A":"1"}""");
        await s.GetAsync(br);
    });

    [Fact]
    public Task Names_of_variables_are_trimmed_where_they_are_set() => Twin.PlayAsync(async s =>
    {
        string br = $"bridges/{s.Name("br")}";
        await s.PostAsync(br, """{"variables":{" A ":"1"}}""");
        await s.PostAsync($"{br}/variable?variable=%20B%20&value=2");
        await s.PostAsync($"{br}/variables", """{"variables":{" C":"3","D E":"4"}}""");
        foreach (string name in new[] { "A", "%20A", "B", "B%20", "C", "D%20E" })
        {
            await s.GetAsync($"{br}/variable?variable={name}");
        }

        await s.GetAsync($"{br}/variables?variables=%20A,B%20,%20C%20");
    });

    [Fact]
    public Task Variables_that_are_refused() => Twin.PlayAsync(async s =>
    {
        string br = $"bridges/{s.Name("br")}";
        await s.PostAsync(br);
        await s.GetAsync($"{br}/variable");
        await s.GetAsync($"{br}/variable?variable=NONE");
        await s.GetAsync($"{br}/variables");
        await s.GetAsync($"{br}/variables?variables=");
        await s.GetAsync($"{br}/variables?variables=NONE,NEITHER");
        await s.GetAsync($"bridges/{s.Name("none")}/variable?variable=A");
        await s.GetAsync($"bridges/{s.Name("none")}/variables?variables=A");
        await s.PostAsync($"bridges/{s.Name("none")}/variable?variable=A&value=1");
        await s.PostAsync($"bridges/{s.Name("none")}/variables", """{"variables":{"A":"1"}}""");

        // A bridge with invalid variables is created nevertheless.
        await s.PostAsync($"bridges/{s.Name("bad")}", """{"variables":{"A":1}}""");
        await s.GetAsync($"bridges/{s.Name("bad")}");
    });

    [Fact]
    public Task Without_an_id_in_the_path_the_body_is_the_variables() => Twin.PlayAsync(async s =>
    {
        await s.PostAsync($"bridges?bridgeId={s.Name("br")}", """{"BV":"1","type":"mixing"}""");
        await s.GetAsync($"bridges/{s.Name("br")}/variable?variable=BV");
        await s.PostAsync($"bridges?bridgeId={s.Name("wrapped")}", """{"variables":{"BV":"1"}}""");
        await s.GetAsync($"bridges/{s.Name("wrapped")}");
    });
}
