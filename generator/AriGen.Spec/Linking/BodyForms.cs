using System;
using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>
/// How a body parameter travels, which api-docs do not say. The code that Asterisk generates for an operation hands the whole body to
/// its body parameter. For <c>variables</c> and <c>fields</c> the code behind that looks for a member of this name, among the
/// parameters of the query, which a body may hold as well. An operation cannot have two whole bodies.
/// </summary>
internal static class BodyForms
{
    private static readonly string[] MemberNames = ["variables", "fields"];

    /// <summary>The form of a body parameter of which nothing else is known.</summary>
    public static ApiParameterLocation Assume(string name)
        => Array.IndexOf(MemberNames, name) < 0 ? ApiParameterLocation.Body : ApiParameterLocation.BodyMember;

    public static bool IsInBody(DocParameter parameter)
        => parameter.Location is ApiParameterLocation.Body or ApiParameterLocation.BodyMember;

    /// <summary>Reports every form that nothing but its name speaks for.</summary>
    public static DocOperation Settle(DocOperation operation, DiagnosticLog log)
    {
        bool isShared = operation.Parameters.Count(IsInBody) > 1;
        return !operation.Parameters.Any(p => p.IsFormAssumed) ? operation : operation with
        {
            Parameters = operation.Parameters.Select(p => p.IsFormAssumed ? Settle(p, isShared, log) : p).ToEquatableArray(),
        };
    }

    private static DocParameter Settle(DocParameter parameter, bool isShared, DiagnosticLog log)
    {
        ApiParameterLocation location = isShared ? ApiParameterLocation.BodyMember : parameter.Location;
        bool isWhole = location == ApiParameterLocation.Body;
        string name = parameter.Name.Value;
        log.Report(
            DiagnosticKinds.AssumedBodyForm, parameter.Name.Span, name,
            isWhole ? "as the whole body" : $"as the member '{name}' of the body",
            isWhole ? "member" : "whole");
        return parameter with { Location = location };
    }
}
