using System.Text.Json;

namespace AriGen.Runtime.Tests;

public class ValueTypeTests
{
    [Fact]
    public void OneOrMany_converts_from_a_value_an_array_a_list_and_a_collection_expression()
    {
        OneOrMany<string> one = "a";
        OneOrMany<string> array = new[] { "a" };
        OneOrMany<string> list = new List<string> { "a" };
        OneOrMany<string> expression = ["a"];

        Assert.True(one == array && array == list && list == expression);
        Assert.Equal(one.GetHashCode(), expression.GetHashCode());
        Assert.NotEqual(one, (OneOrMany<string>)["a", "b"]);
        Assert.Equal("a", one[0]);
        Assert.Equal("a,b", ((OneOrMany<string>)["a", "b"]).ToString());
    }

    [Fact]
    public void OneOrMany_from_null_is_empty()
    {
        OneOrMany<string> none = (string?)null;

        Assert.Empty(none);
        Assert.Equal(default, none);
        Assert.Equal(default, (OneOrMany<string>)[]);
        Assert.Equal(default(OneOrMany<string>).GetHashCode(), ((OneOrMany<string>)[]).GetHashCode());
        Assert.Throws<IndexOutOfRangeException>(() => none[0]);
    }

    [Fact]
    public void OneOrMany_keeps_its_own_copy()
    {
        string[] array = ["a"];
        OneOrMany<string> values = array;
        array[0] = "b";

        Assert.Equal(["a"], values);
    }

    [Fact]
    public void Variables_keep_their_order_and_compare_without_it()
    {
        var variables = new AriVariables { ["B"] = "2", ["A"] = "1" };
        variables["B"] = "3";

        Assert.Equal(["B", "A"], variables.Select(pair => pair.Key));
        Assert.Equal("3", variables["B"].Value);
        Assert.Equal(new AriVariables { ["A"] = "1", ["B"] = "3" }, variables);
        Assert.Equal(new AriVariables { ["A"] = "1", ["B"] = "3" }.GetHashCode(), variables.GetHashCode());
        Assert.NotEqual(new AriVariables { ["A"] = "1", ["B"] = new VariableValue("3", true) }, variables);
        Assert.True(variables.Remove("B"));
        Assert.False(variables.TryGetValue("B", out _));
        Assert.Throws<KeyNotFoundException>(() => variables["B"]);
    }

    [Fact]
    public void Variables_reject_empty_names_and_null_values()
    {
        var variables = new AriVariables { { "A", "1" } };

        Assert.Throws<ArgumentException>(() => variables.Add("A", "2"));
        Assert.Throws<ArgumentException>(() => variables[""] = "2");
        Assert.Throws<ArgumentException>(() => variables["B"] = default);
        Assert.Throws<ArgumentException>(() => variables["B"] = new VariableValue(null!));
    }

    [Fact]
    public void Variables_show_no_values()
        => Assert.Equal("[PIN]", new AriVariables { ["PIN"] = "1234" }.ToString());

    [Fact]
    public void Variables_survive_a_round_trip()
    {
        AriVariables variables = new Dictionary<string, string> { ["A"] = "1" };
        variables["B"] = new VariableValue("2", ReportEvents: true);

        string json = JsonSerializer.Serialize(variables, JsonSerializerOptions.Default);

        Assert.Equal("""{"A":"1","B":{"value":"2","report_events":true}}""", json);
        Assert.Equal(variables, JsonSerializer.Deserialize<AriVariables>(json, JsonSerializerOptions.Default));
    }
}
