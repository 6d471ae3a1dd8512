using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>
/// Finds parameters with the id of the object that an operation creates: the optional <c>channelId</c> of a POST that returns a
/// <c>Channel</c>.
/// </summary>
internal static class NewIds
{
    public static bool IsNewId(DocOperation operation, DocParameter parameter)
        => operation.Method.Value == "POST"
            && parameter.Location == ApiParameterLocation.Query
            && !parameter.Required
            && parameter.Type.Text == "string"
            && parameter.Name.Value == CSharpName.UnescapedCamel(operation.Returns.Text) + "Id";
}
