using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>Finds the models that type names mean.</summary>
/// <param name="isComplete">All files are there. If not, a model may be in a missing one, and naming it is no second fault.</param>
internal sealed class TypeResolver(ModelSet models, bool isComplete, FaultLog log)
{
    private static readonly ApiTypeRef Json = new(ApiTypeKind.Json);

    /// <summary>The type of a response, which may also be void or binary; null, and a fault, for an unknown model.</summary>
    public ApiTypeRef? Answer(DocType type)
    {
        ApiTypeRef? parsed = TypeNames.Parse(type.Text, models.Contains, type.IsCorrection);
        if (parsed is null)
        {
            log.Report(Faults.UnknownType, type.Span, type.Text, Meant(type.Text));
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
            log.Report(Faults.UnknownType, type.Span, type.Text, string.Empty);
            return Json;
        }

        return answer;
    }

    /// <summary>Whether naming a model that is not there is a fault, or follows from another one.</summary>
    public bool IsMissing(string model) => isComplete && !models.Contains(model) && !models.LeftOut.Contains(model);

    /// <summary>The end of the message about an unknown type: the type that was probably meant.</summary>
    public string Meant(string type)
        => TypeNames.Nearest(type, models.Models.Select(model => model.Name)) is { } meant ? $"; did you mean '{meant}'?" : string.Empty;

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

        log.Report(Faults.UnknownModel, span, type.Model!, Meant(type.Model!));
        return null;
    }
}
