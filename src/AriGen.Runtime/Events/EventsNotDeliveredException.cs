namespace AriGen.Runtime;

/// <summary>An event socket is open and its application registered, and events do not arrive.</summary>
internal sealed class EventsNotDeliveredException(string app, Exception innerException)
    : AriException($"Application {app}: the server accepted a user event for it, and the event did not arrive in time.", innerException)
{
    public string App { get; } = app;
}
