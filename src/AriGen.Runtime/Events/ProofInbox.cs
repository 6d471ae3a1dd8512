using System.Collections.Concurrent;

namespace AriGen.Runtime;

/// <summary>
/// The proofs that one socket is waiting for: user events of this client's own, which go the way of all events of the application and
/// so prove, when they arrive, that what was sent before them has arrived too. They are taken out of the stream.
/// </summary>
internal sealed class ProofInbox
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _expected = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unwanted = new(StringComparer.Ordinal);

    /// <summary>A task that completes when the proof arrives.</summary>
    public Task Expect(string name) =>
        _expected.GetOrAdd(name, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Forget(string name) => _expected.TryRemove(name, out _);

    /// <summary>While this holds, user events of the application that are no proofs are taken out too: only the proof needs them.</summary>
    public void HideOthers(string app, bool hide)
    {
        if (hide)
        {
            _unwanted[app] = true;
        }
        else
        {
            _unwanted.TryRemove(app, out _);
        }
    }

    /// <summary>True for a user event that is not for the stream: a proof, also one of an earlier socket or another client.</summary>
    public bool Takes(ReadOnlySpan<byte> userEvent)
    {
        string name = AriDecoder.FindText(userEvent, StasisProtocol.EventNameMember);
        if (!StasisProtocol.IsProof(name))
        {
            return !_unwanted.IsEmpty && _unwanted.ContainsKey(AriDecoder.FindText(userEvent, StasisProtocol.ApplicationMember));
        }

        if (_expected.TryRemove(name, out TaskCompletionSource? arrival))
        {
            arrival.TrySetResult();
        }

        return true;
    }
}
