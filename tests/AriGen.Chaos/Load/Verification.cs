using System.Text.Json;

namespace AriGen.Chaos;

/// <summary>Looks up on the server whether requests were carried out, while its process is still the one that they went to.</summary>
internal sealed class Verification(TruthClient truth, RequestLoad load, Witness witness, FaultClock clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>A sent request may arrive a moment after the client has given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await VerifyAsync(DateTimeOffset.UtcNow - Patience, cancellationToken);
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Looks everything up, and what was claimed not to have happened once more: it may have arrived late.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await VerifyAsync(DateTimeOffset.MaxValue, cancellationToken);
        foreach (TrackedRequest request in load.Finished)
        {
            if (request.Kind == RequestKind.Event)
            {
                int seen = witness.Count(request.Number);
                request.CarriedOut = seen > 0 || witness.Watched(request.Begun, request.Ended + Patience) ? seen : null;
            }
            else if (request is { ClaimsNothingHappened: true, CarriedOut: 0 } && request.Epoch == clock.Epoch)
            {
                await VerifyAsync(request, cancellationToken);
            }
        }
    }

    private async Task VerifyAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        while (load.TryPeekUnverified(out TrackedRequest? request)
            && request.Ended < before
            && await VerifyAsync(request, cancellationToken))
        {
            load.Verified();
        }
    }

    private async Task<bool> VerifyAsync(TrackedRequest request, CancellationToken cancellationToken)
    {
        if (request.Kind == RequestKind.Event || request.Epoch != clock.Epoch)
        {
            return true;
        }

        try
        {
            int count = await LookUpAsync(request, cancellationToken);
            request.CarriedOut = request.Epoch == clock.Epoch ? count : null;
            return true;
        }
        catch (Exception exception) when (TruthClient.IsFailure(exception, CancellationToken.None))
        {
            // The server is away. The next round tries again.
            return false;
        }
    }

    private async Task<int> LookUpAsync(TrackedRequest request, CancellationToken cancellationToken)
    {
        if (request.Kind == RequestKind.Variable)
        {
            JsonElement? variable = await truth.GetAsync($"asterisk/variable?variable={load.Variable(request)}", cancellationToken);
            return variable?.GetProperty("value").GetString() == "1" ? 1 : 0;
        }

        string path = $"bridges/{load.BridgeId(request)}";
        if (await truth.GetAsync(path, cancellationToken) is null)
        {
            return 0;
        }

        await truth.DeleteAsync(path, cancellationToken);
        return 1;
    }
}
