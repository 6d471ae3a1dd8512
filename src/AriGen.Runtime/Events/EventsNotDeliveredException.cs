namespace AriGen.Runtime;

/// <summary>The event socket is open and its application is registered, but events do not arrive.</summary>
internal sealed class EventsNotDeliveredException(string app, Exception innerException)
    : AriException($"Application {app}: the server accepted a user event for it, and the event did not arrive in time.", innerException)
{
    public string App { get; } = app;
}
