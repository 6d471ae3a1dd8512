using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>Finds the models that type names mean.</summary>
/// <param name="isComplete">All files are there. If not, a model may be in a missing one, and naming it is no second diagnostic.</param>
internal sealed class TypeResolver(ModelSet models, bool isComplete, DiagnosticLog log)
{
    private static readonly ApiTypeRef Json = new(ApiTypeKind.Json);

    /// <summary>The type of a response, which may also be void or binary; null, and a diagnostic, for an unknown model.</summary>
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

    /// <summary>The type of a parameter or property.</summary>
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

    /// <summary>Whether naming a model that is not there is a diagnostic, or follows from another one.</summary>
    public bool IsMissing(string model) => isComplete && !models.Contains(model) && !models.LeftOut.Contains(model);

    /// <summary>The end of the message about an unknown type: the type that was probably meant.</summary>
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
