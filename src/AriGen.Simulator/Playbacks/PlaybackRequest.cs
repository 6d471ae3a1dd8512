namespace AriGen.Simulator;

/// <summary>What a client asks to be played.</summary>
/// <param name="Id">The playback's ID; <see langword="null"/> for a new one.</param>
/// <param name="Media">The media URIs, one or more.</param>
/// <param name="Language">The language of the sounds.</param>
/// <param name="Offset">Where in the first file to begin.</param>
/// <param name="Step">How far forward and reverse go.</param>
internal sealed record PlaybackRequest(string? Id, IReadOnlyList<string> Media, string Language, TimeSpan Offset, TimeSpan Step);
