using System.Collections.Concurrent;

namespace AriGen.Runtime;

/// <summary>
/// The pending proofs of one socket: user events that the client sends to itself. A proof takes the same path as all events of the
/// application, so that its arrival proves that every earlier event has arrived. Proofs are removed from the stream.
/// </summary>
internal sealed class ProofInbox
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _expected = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unwanted = new(StringComparer.Ordinal);

    /// <summary>Returns a task that completes when the proof arrives.</summary>
    public Task Expect(string name) =>
        _expected.GetOrAdd(name, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Forget(string name) => _expected.TryRemove(name, out _);

    /// <summary>Sets whether other user events of the application are removed too, while the filter is widened for a proof.</summary>
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

    /// <summary>Whether a user event is removed from the stream, as a proof is, even one of an earlier socket or another client.</summary>
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
