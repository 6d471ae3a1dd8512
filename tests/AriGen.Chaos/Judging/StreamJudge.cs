namespace AriGen.Chaos;

/// <summary>Compares the stream that the program has read with what the server accepted.</summary>
internal static class StreamJudge
{
    /// <summary>
    /// The time by which a gap may begin late. The last message before a loss proves that what the server sent before it has
    /// arrived. But it left the server a while before it came, and what the server accepted in that while may be lost too. So
    /// the time that the last event before the gap took is added to this constant, which is for a busy machine.
    /// </summary>
    public static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(500);

    /// <param name="sent">What was sent, in order.</param>
    /// <param name="stream">What was read, in order.</param>
    public static StreamVerdict Judge(IReadOnlyList<SentEvent> sent, IReadOnlyList<StreamEntry> stream)
    {
        Dictionary<long, int> places = [];
        Dictionary<long, SentEvent> byNumber = sent.ToDictionary(static one => one.Number);
        int duplicates = 0, reorderings = 0;
        long highest = 0;
        for (int place = 0; place < stream.Count; place++)
        {
            long number = stream[place].Number;
            if (stream[place].Loss is not null)
            {
                continue;
            }

            if (!places.TryAdd(number, place))
            {
                duplicates++;
            }
            else if (byNumber.GetValueOrDefault(number)?.Acceptance == Acceptance.Accepted)
            {
                // One without an answer may reach the server at any time.
                reorderings += number < highest ? 1 : 0;
                highest = Math.Max(highest, number);
            }
        }

        (int Place, DeclaredLoss Loss)[] losses =
        [
            .. stream.Select(static (entry, place) => (Place: place, entry.Loss)).Where(static one => one.Loss is not null)!,
        ];
        List<(SentEvent Event, Lost How)> missing = [];
        int before = -1;
        TimeSpan lag = TimeSpan.Zero;
        List<SentEvent> hole = [];
        foreach (SentEvent one in sent.Where(static one => one.Acceptance == Acceptance.Accepted))
        {
            if (!places.TryGetValue(one.Number, out int place))
            {
                hole.Add(one);
                continue;
            }

            missing.AddRange(hole.Select(lost => (lost, HowLost(lost, losses, before, place, lag))));
            hole.Clear();
            before = place;
            lag = stream[place].At > one.Answered ? stream[place].At - one.Answered : TimeSpan.Zero;
        }

        missing.AddRange(hole.Select(lost => (lost, HowLost(lost, losses, before, stream.Count, lag))));
        int accepted = sent.Count(static one => one.Acceptance == Acceptance.Accepted);
        return new()
        {
            Accepted = accepted,
            Delivered = accepted - missing.Count,
            InGap = missing.Count(static one => one.How == Lost.Declared),
            Outside = [.. missing.Where(static one => one.How != Lost.Declared)],
            Duplicates = duplicates,
            Reorderings = reorderings,
            NotAccepted = sent.Count - accepted,
        };
    }

    private static Lost HowLost(SentEvent lost, (int Place, DeclaredLoss Loss)[] losses, int before, int after, TimeSpan lag)
    {
        Lost how = Lost.NoGap;
        foreach ((int place, DeclaredLoss loss) in losses)
        {
            if (place > before && place < after)
            {
                // Accepted at some moment between the request and its answer.
                if (lost.Answered >= loss.From - Slack - lag && lost.Sent <= loss.To)
                {
                    return Lost.Declared;
                }

                how = Lost.OutsideInterval;
            }
        }

        return how;
    }
}
