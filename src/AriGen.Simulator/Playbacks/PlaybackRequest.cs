namespace AriGen.Simulator;

/// <summary>The parameters of a playback.</summary>
/// <param name="Id">The playback's ID; <see langword="null"/> for a new one.</param>
/// <param name="Media">The media URIs, one or more.</param>
/// <param name="Language">The language of the sounds.</param>
/// <param name="Offset">The start position in the first file.</param>
/// <param name="Step">The step of the operations forward and reverse.</param>
internal sealed record PlaybackRequest(string? Id, IReadOnlyList<string> Media, string Language, TimeSpan Offset, TimeSpan Step);
