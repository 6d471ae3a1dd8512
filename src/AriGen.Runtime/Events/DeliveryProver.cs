using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>
/// Proves that the events of each application arrive, by user events that the client sends to itself. Nothing else proves it: after a
/// take-over or a stall, a server can list an application as registered and respond to pings, but send no events.
/// </summary>
internal sealed class DeliveryProver(AriConnection connection, StasisRegistration registration, TimeProvider time, ILogger logger)
{
    // The applications whose rejection is logged for this session.
    private readonly ConcurrentDictionary<string, bool> _refused = new(StringComparer.Ordinal);

    /// <summary>Begins a session, which logs its own rejections.</summary>
    public void Reset() => _refused.Clear();

    /// <summary>Returns when the proof of each application has arrived.</summary>
    /// <exception cref="AriException">An application is not registered, or the server does not respond.</exception>
    /// <exception cref="EventsNotDeliveredException">The server accepted a proof that did not arrive in time.</exception>
    public async Task ProveAsync(EventSession session, CancellationToken cancellationToken)
    {
        DateTimeOffset sent = time.GetUtcNow();
        Proof weakest = Proof.Plain;
        foreach (string app in registration.Apps)
        {
            Proof proof = await ProveAsync(session, app, cancellationToken).ConfigureAwait(false);
            weakest = proof < weakest ? proof : weakest;
        }

        session.Proven(sent, weakest);
    }

    /// <summary>Whether the application's filter blocks proofs, because it was changed by another request.</summary>
    public async Task<bool> IsBlockedAsync(string app, CancellationToken cancellationToken)
    {
        await registration.ReadAsync(app, cancellationToken).ConfigureAwait(false);
        return registration.Blocks(app, StasisProtocol.UserEventType);
    }

    private async Task<Proof> ProveAsync(EventSession session, string app, CancellationToken cancellationToken)
    {
        if (!registration.Blocks(app, StasisProtocol.UserEventType))
        {
            return await ExchangeAsync(session, app, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            Proof proof = await registration.WhileLetThroughAsync(
                app,
                StasisProtocol.UserEventType,
                hide => session.Proofs.HideOthers(app, hide),
                () => ExchangeAsync(session, app, cancellationToken),
                cancellationToken).ConfigureAwait(false);
            return proof == Proof.Plain ? Proof.ByWiderFilter : proof;
        }
        catch (AriForbiddenException refusal)
        {
            // A read-only user cannot change the filter either. The registration was read before.
            return Unprovable(app, refusal.Status);
        }
    }

    /// <summary>
    /// Returns the registration as proof for now. The next proof is requested again, because the server may accept it then.
    /// </summary>
    private Proof Unprovable(string app, int status)
    {
        if (_refused.TryAdd(app, true))
        {
            EventLog.Unprovable(logger, app, status);
        }

        return Proof.RegistrationOnly;
    }

    private async Task<Proof> ExchangeAsync(EventSession session, string app, CancellationToken cancellationToken)
    {
        string name = StasisProtocol.NewProof();
        Task arrival = session.Proofs.Expect(name);
        bool isAccepted = false;
        try
        {
            await connection.SendAsync(StasisProtocol.Proof(app, name).AsUrgent(), cancellationToken).ConfigureAwait(false);
            isAccepted = true;
            await arrival.WaitAsync(cancellationToken).ConfigureAwait(false);
            return Proof.Plain;
        }
        catch (OperationCanceledException exception) when (!arrival.IsCompleted && isAccepted)
        {
            throw new EventsNotDeliveredException(app, exception);
        }
        catch (AriApiException refusal) when (refusal.Status is (>= 400 and <= 499 and not (401 or 408 or 429)) or 501)
        {
            // Throws if the application is not registered. Otherwise the request itself is rejected: for a read-only user (403), or by a
            // proxy in front of the server.
            await registration.ReadAsync(app, cancellationToken).ConfigureAwait(false);
            return Unprovable(app, refusal.Status);
        }
        finally
        {
            session.Proofs.Forget(name);
        }
    }
}
