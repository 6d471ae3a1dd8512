using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>
/// The place and type of a parameter in a request. Asterisk reads every parameter from the query or from a member of the JSON body, so
/// a value that does not fit one goes into the other. A value without a form in either is JSON or text.
/// </summary>
internal static class ParameterEncoding
{
    private static readonly ApiTypeRef Text = new(ApiTypeKind.String);
    private static readonly ApiTypeRef Json = new(ApiTypeKind.Json);

    /// <param name="parameter">The parameter.</param>
    /// <param name="hasWholeBody">Another parameter of the operation is the whole body, so that no member can be beside it.</param>
    public static (ApiTypeRef Type, ApiParameterLocation Location, bool IsMultiple) Of(ApiParameter parameter, bool hasWholeBody)
    {
        ApiTypeRef type = parameter.Type;
        if (parameter.Location is ApiParameterLocation.Path or ApiParameterLocation.Header)
        {
            return (IsScalar(type) ? type : Text, parameter.Location, false);
        }

        if (parameter.Location == ApiParameterLocation.Query)
        {
            // Several values in a query are the same thing whether the api-docs call it a list or allow several.
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
        ApiParameterLocation location = parameter.Location == ApiParameterLocation.Body ? ApiParameterLocation.Body : ApiParameterLocation.BodyMember;
        return (HasBodyForm(inBody, location) ? inBody : Json, location, false);
    }

    private static bool IsScalar(ApiTypeRef type)
        => type.Kind is ApiTypeKind.String or ApiTypeKind.Int or ApiTypeKind.Long or ApiTypeKind.Double or ApiTypeKind.Boolean or ApiTypeKind.Date;

    private static bool HasBodyForm(ApiTypeRef type, ApiParameterLocation location) => type.Kind switch
    {
        ApiTypeKind.List => type.Element!.Kind is ApiTypeKind.String or ApiTypeKind.Model,
        ApiTypeKind.Map => type.Element!.Kind is ApiTypeKind.String or ApiTypeKind.Json,
        ApiTypeKind.Model or ApiTypeKind.Variables or ApiTypeKind.Json => true,
        _ => location == ApiParameterLocation.BodyMember && IsScalar(type),
    };
}
