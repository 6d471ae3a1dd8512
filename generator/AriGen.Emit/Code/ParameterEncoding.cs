using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>
/// The encoding of parameters in a request. Asterisk reads a parameter from the query or from a member of the JSON body, so that a value
/// that does not fit the query is sent in the body. A value that fits neither is sent as JSON or text.
/// </summary>
internal static class ParameterEncoding
{
    private static readonly ApiTypeRef Text = new(ApiTypeKind.String);
    private static readonly ApiTypeRef Json = new(ApiTypeKind.Json);

    /// <summary>Gets the type and location of a parameter in a request.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="hasWholeBody">Whether another parameter of the operation is the whole body, which excludes members.</param>
    public static (ApiTypeRef Type, ApiParameterLocation Location, bool IsMultiple) Of(ApiParameter parameter, bool hasWholeBody)
    {
        ApiTypeRef type = parameter.Type;
        if (parameter.Location is ApiParameterLocation.Path or ApiParameterLocation.Header)
        {
            return (IsScalar(type) ? type : Text, parameter.Location, false);
        }

        if (parameter.Location == ApiParameterLocation.Query)
        {
            // In a query, a list and several values are the same.
            bool isMultiple = parameter.AllowMultiple || type.Kind == ApiTypeKind.List;
            ApiTypeRef item = type.Kind == ApiTypeKind.List ? type.Element! : type;
            if (IsScalar(item) || item.Kind == ApiTypeKind.Json)
            {
                return (isMultiple ? Text : item, parameter.Location, isMultiple);
            }

            if (hasWholeBody)
            {
                return (Json, parameter.Location, false);
            }
        }

        ApiTypeRef inBody = parameter.AllowMultiple && type.Kind != ApiTypeKind.List ? new ApiTypeRef(ApiTypeKind.List, null, type) : type;
        ApiParameterLocation location = parameter.Location == ApiParameterLocation.Body
            ? ApiParameterLocation.Body
            : ApiParameterLocation.BodyMember;
        return (HasBodyForm(inBody, location) ? inBody : Json, location, false);
    }

    private static bool IsScalar(ApiTypeRef type)
        => type.Kind is ApiTypeKind.String
            or ApiTypeKind.Int
            or ApiTypeKind.Long
            or ApiTypeKind.Double
            or ApiTypeKind.Boolean
            or ApiTypeKind.Date;

    private static bool HasBodyForm(ApiTypeRef type, ApiParameterLocation location) => type.Kind switch
    {
        ApiTypeKind.List => type.Element!.Kind is ApiTypeKind.String or ApiTypeKind.Model,
        ApiTypeKind.Map => type.Element!.Kind is ApiTypeKind.String or ApiTypeKind.Json,
        ApiTypeKind.Model or ApiTypeKind.Variables or ApiTypeKind.Json => true,
        _ => location == ApiParameterLocation.BodyMember && IsScalar(type),
    };
}
