namespace AriGen.Simulator;

/// <summary>A module of the server.</summary>
/// <param name="Name">The name of its file, or its plain name if it is built in.</param>
/// <param name="Description">The description.</param>
/// <param name="UseCount">The number of its users.</param>
/// <param name="CanReload">Whether it has a configuration that can be reloaded.</param>
/// <param name="SupportLevel">The support level, such as core.</param>
internal sealed record SimulatedModule(string Name, string Description, int UseCount = 0, bool CanReload = false, string SupportLevel = "core")
{
    private const string Ending = ".so";

    /// <summary>Whether a name refers to the module. The file extension can be omitted.</summary>
    public bool IsCalled(string name) => Name == name || Name == name + Ending;

    /// <summary>Whether it can be unloaded.</summary>
    public bool CanUnload => UseCount == 0 && Name.EndsWith(Ending, StringComparison.Ordinal);
}
