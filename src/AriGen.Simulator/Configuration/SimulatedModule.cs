namespace AriGen.Simulator;

/// <summary>A module that the server could have.</summary>
/// <param name="Name">Its file, or its bare name where it is built in.</param>
/// <param name="Description">What it says of itself.</param>
/// <param name="UseCount">By how many others it is used.</param>
/// <param name="CanReload">Whether it has a configuration to read again.</param>
/// <param name="SupportLevel">Who looks after it.</param>
internal sealed record SimulatedModule(string Name, string Description, int UseCount = 0, bool CanReload = false, string SupportLevel = "core")
{
    private const string Ending = ".so";

    /// <summary>Whether a client means it: the ending can be left out, and then for some operations is missed.</summary>
    public bool IsCalled(string name) => Name == name || Name == name + Ending;

    /// <summary>Whether it can go.</summary>
    public bool CanUnload => UseCount == 0 && Name.EndsWith(Ending, StringComparison.Ordinal);
}
