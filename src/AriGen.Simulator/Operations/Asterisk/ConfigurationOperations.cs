using System.Text.Json;
using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Operations of the dynamic configuration: objects of PJSIP and of WebSockets that the server opens, kept in memory.</summary>
internal sealed class ConfigurationOperations(DynamicConfiguration configuration) : OperationGroup
{
    private const string Resource = "asterisk";
    private const string Fields = "fields";
    private const string Pjsip = "res_pjsip";

    /// <summary>Types of <c>res_pjsip</c> of which there are none, and none can be made.</summary>
    private static readonly string[] OtherTypes = ["contact", "domain_alias", "global", "identify", "registration", "resource_list", "system", "transport"];

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "getObject", Get);
        table.Add(Resource, "updateObject", Update);
        table.Add(Resource, "deleteObject", Delete);
    }

    private RestReply Get(Arguments arguments) => Show(ObjectOf(arguments, TypeOf(arguments)));

    private RestReply Update(Arguments arguments)
    {
        string id = arguments.Path("id");
        if (TypeOf(arguments) is not { } type)
        {
            throw new RefusedException(403, $"Cannot create sorcery objects of type '{arguments.Path("objectType")}'");
        }

        if (configuration.Find(type, id) is not { } found)
        {
            return Show(configuration.Add(type, id, type.Change(type.Defaults, Changes(arguments)) ?? throw Invalid("Creation", id)));
        }

        // What stands in a file has codecs, whatever is shown of it here.
        List<KeyValuePair<string, string>> before = found.IsReadOnly ? found.Values : ConfigurationType.Copy(found.Values) ?? throw RefusedException.AllocationFailed();
        if (arguments.Raw(Fields) is null)
        {
            throw new RefusedException(400, $"Fields must be provided to update object '{id}'") { Reason = "Bad request" };
        }

        List<KeyValuePair<string, string>> values = type.Change(before, Changes(arguments)) ?? throw Invalid("Update", id);
        if (found.IsReadOnly)
        {
            throw new RefusedException(403, $"Cannot update sorcery objects of type '{type.Name}'");
        }

        found.Values = values;
        return Show(found);
    }

    private RestReply Delete(Arguments arguments)
    {
        ConfigurationType? type = TypeOf(arguments);
        ConfigurationObject found = ObjectOf(arguments, type);
        if (found.IsReadOnly)
        {
            throw new RefusedException(403, $"Could not delete object with id '{found.Id}'");
        }

        configuration.Remove(type!, found.Id);
        return RestReply.NoContent;
    }

    private static RestReply Show(ConfigurationObject found)
        => Reply(found.Values.Select(static value => new ConfigTuple { Attribute = value.Key, Value = value.Value }));

    /// <summary>The type that the path names; null for one of which there is nothing here.</summary>
    /// <exception cref="RefusedException">There is no such type.</exception>
    private static ConfigurationType? TypeOf(Arguments arguments)
    {
        string @class = arguments.Path("configClass"), name = arguments.Path("objectType");
        return ConfigurationType.All.All(type => type.Module != @class) ? throw new RefusedException(404, $"configClass '{@class}' not found")
            : ConfigurationType.All.FirstOrDefault(type => type.Module == @class && type.Name == name)
            ?? (@class == Pjsip && OtherTypes.Contains(name) ? null : throw new RefusedException(404, $"objectType '{name}' not found"));
    }

    private ConfigurationObject ObjectOf(Arguments arguments, ConfigurationType? type)
    {
        string id = arguments.Path("id");
        return (type is null ? null : configuration.Find(type, id)) ?? throw new RefusedException(404, $"Object with id '{id}' not found");
    }

    private static RefusedException Invalid(string what, string id) => new(400, $"{what} of object '{id}' failed field value validation") { Reason = "Bad request" };

    private static IEnumerable<(string Attribute, string Value)> Changes(Arguments arguments)
        => arguments.Raw(Fields) is { ValueKind: JsonValueKind.Array } fields
            ? fields.EnumerateArray().Select(static field => (TextOf(field, "attribute"), TextOf(field, "value")))
            : [];

    private static string TextOf(JsonElement field, string member)
        => field.ValueKind == JsonValueKind.Object && field.TryGetProperty(member, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}
