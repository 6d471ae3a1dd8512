namespace AriGen.Aot.Tests;

/// <summary>ChannelDump, as a native program.</summary>
public sealed class NativeSample() : NativeProgram("samples/ChannelDump", "ChannelDump");
