using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>Resolves type names.</summary>
/// <param name="isComplete">Whether no file is missing, unreadable or left out; otherwise, unknown models are not reported.</param>
internal sealed class TypeResolver(ModelSet models, bool isComplete, DiagnosticLog log)
{
    private static readonly ApiTypeRef Json = new(ApiTypeKind.Json);

    /// <summary>Resolves the type of a response, which may be void or binary. Reports an unknown model and returns null.</summary>
    public ApiTypeRef? Answer(DocType type)
    {
        ApiTypeRef? parsed = TypeNotation.Parse(type.Text, models.Contains, type.IsCorrection);
        if (parsed is null)
        {
            log.Report(DiagnosticKinds.UnknownType, type.Span, type.Text, Meant(type.Text));
            return Json;
        }

        return LookUp(parsed, type.Span);
    }

    /// <summary>Resolves the type of a parameter or property.</summary>
    public ApiTypeRef? Value(DocType type)
    {
        ApiTypeRef? answer = Answer(type);
        if (answer?.Kind is ApiTypeKind.Void or ApiTypeKind.Binary)
        {
            log.Report(DiagnosticKinds.UnknownType, type.Span, type.Text, string.Empty);
            return Json;
        }

        return answer;
    }

    /// <summary>Determines whether an unknown model is an error of its own, and not the consequence of one already reported.</summary>
    public bool IsMissing(string model) => isComplete && !models.Contains(model) && !models.LeftOut.Contains(model);

    /// <summary>Gets the end of the message about an unknown type, with the type that was probably meant.</summary>
    public string Meant(string type)
        => TypeNotation.Nearest(type, models.Models.Select(model => model.Name)) is { } meant ? $"; did you mean '{meant}'?" : string.Empty;

    private ApiTypeRef? LookUp(ApiTypeRef type, SpecSpan span)
    {
        if (type.Element is { } element)
        {
            return LookUp(element, span) is { } found ? type with { Element = found } : null;
        }

        if (type.Kind != ApiTypeKind.Model || models.Contains(type.Model!))
        {
            return type;
        }

        if (!IsMissing(type.Model!))
        {
            return Json;
        }

        log.Report(DiagnosticKinds.UnknownModel, span, type.Model!, Meant(type.Model!));
        return null;
    }
}
