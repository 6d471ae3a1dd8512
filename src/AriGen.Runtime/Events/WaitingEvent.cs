using System.Runtime.InteropServices;

namespace AriGen.Runtime;

/// <summary>An event in a buffer, with the length of its message.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WaitingEvent(AriEvent Item, int Length);
