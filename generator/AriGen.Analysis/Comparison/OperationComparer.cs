using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>Compares operations with all that belongs to them.</summary>
internal sealed class OperationComparer(ApiSurface before, ApiSurface after, ChangeList changes, bool withDescriptions)
{
    private readonly ParameterComparer _parameters = new(before, after, changes, withDescriptions);

    public void Compare(Pair<ApiOperation> pair)
    {
        var element = new ApiElement(ApiElementKind.Operation, pair.Any.Resource, pair.Any.Nickname);
        if (pair is { Old: { } old, New: { } @new })
        {
            Compare(element, old, @new);
        }
        else if (pair.New is not null)
        {
            changes.Added(element, ElementText.Of(pair.New));
        }
        else
        {
            OperationSurface was = before.Show(pair.Old!);
            changes.Removed(element, ElementText.Of(pair.Old!), was.HasOwnMethod ? $"The method `{was.Method}` is gone." : null);
        }
    }

    private void Compare(ApiElement element, ApiOperation old, ApiOperation @new)
    {
        OperationSurface becomes = after.Show(@new);

        // Callers lose nothing of a method that is not the operation's own.
        OperationSurface was = before.Show(old) is { HasOwnMethod: true } own ? own : becomes;
        changes.Changed(element, ApiAspect.Name, old.Nickname, @new.Nickname);
        changes.Changed(element, ApiAspect.Method, old.Method, @new.Method);
        changes.Changed(element, ApiAspect.Path, old.Path.Text, @new.Path.Text);
        CompareReturns(element, old, @new, was, becomes);
        changes.Changed(element, ApiAspect.Since, old.Since, @new.Since);
        if (withDescriptions)
        {
            changes.Changed(element, ApiAspect.Description, old.Summary, @new.Summary);
            changes.Changed(element, ApiAspect.Notes, old.Notes, @new.Notes);
        }

        CompareSignatures(element, was, becomes);
        _parameters.Compare(old, @new);
        CompareErrors(element, old, @new);
    }

    private void CompareReturns(ApiElement element, ApiOperation old, ApiOperation @new, OperationSurface was, OperationSurface becomes)
    {
        string? reason = was.Returns == becomes.Returns ? null : Reasons.Retyped(was.Returns, becomes.Returns);
        bool isTold = changes.Changed(element, ApiAspect.Response, old.Returns.ToString(), @new.Returns.ToString(), reason);
        isTold |= changes.Changed(element, ApiAspect.WebSocket, old.IsWebSocket, @new.IsWebSocket, isTold ? null : reason);
        if (!isTold)
        {
            changes.Changed(element, ApiAspect.Generated, was.Returns, becomes.Returns, reason);
        }
    }

    /// <summary>What does not follow from one parameter.</summary>
    private void CompareSignatures(ApiElement element, OperationSurface was, OperationSurface becomes)
    {
        changes.Changed(element, ApiAspect.Generated, was.Method, becomes.Method, Reasons.Renamed(was.Method, becomes.Method));
        if (was.Options is { } options && becomes.Options is { } newOptions)
        {
            changes.Changed(element, ApiAspect.Generated, options, newOptions, Reasons.Renamed(options, newOptions));
        }

        string oldOrder = string.Join(", ", was.Arguments.Where(name => becomes.Arguments.Contains(name)));
        string newOrder = string.Join(", ", becomes.Arguments.Where(name => was.Arguments.Contains(name)));
        changes.Changed(element, ApiAspect.Generated, oldOrder, newOrder, "The arguments change places.");

        List<string> lost = was.Handles.Where(name => !becomes.Handles.Contains(name)).ToList();
        if (lost.Count > 0)
        {
            changes.Changed(
                element, ApiAspect.Generated, ElementText.Of(was.Handles), ElementText.Of(becomes.Handles),
                $"`{string.Join("`, `", lost)}` no longer has the method.");
        }
    }

    private void CompareErrors(ApiElement operation, ApiOperation old, ApiOperation @new)
    {
        foreach (Pair<ApiError> pair in Pairing.Of(old.Errors, @new.Errors, error => Code(error)))
        {
            ApiElement element = operation with { Kind = ApiElementKind.Error, Item = Code(pair.Any) };
            if (pair is { Old: { } oldError, New: { } newError })
            {
                if (withDescriptions)
                {
                    changes.Changed(element, ApiAspect.Description, oldError.Reason, newError.Reason);
                }
            }
            else if (pair.New is not null)
            {
                changes.Added(element, null);
            }
            else
            {
                // The exception type of a status does not depend on what the api-docs list.
                changes.Removed(element, null, null);
            }
        }

        static string Code(ApiError error) => error.Code.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
