using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>
/// Which parameters name what the operation creates. Where the answer of a POST is one <c>Channel</c>, its optional
/// <c>channelId</c> is the id of that channel to be.
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
