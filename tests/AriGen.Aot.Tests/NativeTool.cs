namespace AriGen.Aot.Tests;

/// <summary>The tool <c>arigen</c>, as a native program.</summary>
public sealed class NativeTool() : NativeProgram("src/AriGen.Cli", "arigen", "-p:PublishAot=true");
