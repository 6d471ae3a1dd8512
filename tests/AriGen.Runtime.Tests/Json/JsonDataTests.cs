using System.Text.Json;
using CsCheck;

namespace AriGen.Runtime.Tests;

public class JsonDataTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[true,null]}""", """{ "b" : [ true , null ] , "a" : 1 }""", true)]
    [InlineData("1", "1.0", true)]
    [InlineData("100", "1e2", true)]
    [InlineData("0", "-0", true)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("null", "false", false)]
    [InlineData("{}", "[]", false)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    public void Values_are_equal_by_content(string left, string right, bool equal)
    {
        Assert.Equal(equal, JsonData.Parse(left) == JsonData.Parse(right));
        Assert.Equal(!equal, JsonData.Parse(left) != JsonData.Parse(right));
        if (equal)
        {
            Assert.Equal(JsonData.Parse(left).GetHashCode(), JsonData.Parse(right).GetHashCode());
        }
    }

    [Fact]
    public void Default_is_JSON_null()
    {
        Assert.Equal(JsonValueKind.Null, default(JsonData).ValueKind);
        Assert.Equal("null", default(JsonData).ToString());
        Assert.Equal(JsonData.Parse("null"), default);
        Assert.Equal(JsonData.Parse("null").GetHashCode(), default(JsonData).GetHashCode());
        Assert.Equal(default, new JsonData(default(JsonElement)));
        Assert.Null(default(JsonData).GetString());
        Assert.Equal(default, (JsonData)(string?)null);
    }

    [Fact]
    public void Plain_values_become_JSON()
    {
        Assert.Equal("\"a\\\"☎\"", ((JsonData)"a\"☎").ToString());
        Assert.Equal("1", ((JsonData)1).ToString());
        Assert.Equal("4294967296", ((JsonData)4294967296L).ToString());
        Assert.Equal("0.1", ((JsonData)0.1).ToString());
        Assert.Equal("true", ((JsonData)true).ToString());
        Assert.Throws<ArgumentException>(() => (JsonData)double.NaN);
    }

    [Fact]
    public void Members_and_elements_have_indexers()
    {
        JsonData json = JsonData.Parse("""{"a":[1,4294967296,0.5,true,"x"],"o":{}}""");

        Assert.Equal(2, json.Count);
        Assert.Equal(5, json["a"].Count);
        Assert.Equal(1, json["a"][0].GetInt32());
        Assert.Equal(4294967296, json["a"][1].GetInt64());
        Assert.Equal(0.5, json["a"][2].GetDouble());
        Assert.True(json["a"][3].GetBoolean());
        Assert.Equal("x", json["a"][4].GetString());
        Assert.Throws<KeyNotFoundException>(() => json["none"]);
        Assert.Throws<IndexOutOfRangeException>(() => json["a"][5]);
        Assert.Throws<InvalidOperationException>(() => json["a"].GetString());
        Assert.False(json.TryGetProperty("none", out _));
        Assert.False(json["a"].TryGetProperty("x", out _));
    }

    [Fact]
    public void Value_outlives_its_document()
    {
        JsonData json;
        using (var document = JsonDocument.Parse("""{"a":1}"""))
        {
            json = new JsonData(document.RootElement);
        }

        Assert.Equal(1, json["a"].GetInt32());
    }

    [Fact]
    public void Value_is_serialized_as_itself()
    {
        Assert.Equal("""{"a":[1,null]}""", JsonSerializer.Serialize(JsonData.Parse("""{ "a": [1, null] }"""), JsonSerializerOptions.Default));
        Assert.Equal("null", JsonSerializer.Serialize(default(JsonData), JsonSerializerOptions.Default));
        Assert.Equal(JsonData.Parse("[1]"), JsonSerializer.Deserialize<JsonData>("[1]", JsonSerializerOptions.Default));
        Assert.Equal(default, JsonSerializer.Deserialize<JsonData>("null", JsonSerializerOptions.Default));
    }

    [Fact]
    public void Strings_and_numbers_survive_a_round_trip()
        => Gen.Select(Texts.Any, Gen.Long, Gen.Double.Where(double.IsFinite)).Sample((text, whole, real) =>
        {
            Assert.Equal(text, JsonData.Parse(((JsonData)text).ToString()).GetString());
            Assert.Equal(whole, ((JsonData)whole).GetInt64());
            Assert.Equal(real, ((JsonData)real).GetDouble());
            Assert.Equal((JsonData)text, JsonData.Parse(JsonSerializer.Serialize(text)));
            Assert.Equal(((JsonData)text).GetHashCode(), JsonData.Parse(JsonSerializer.Serialize(text)).GetHashCode());
        });
}
