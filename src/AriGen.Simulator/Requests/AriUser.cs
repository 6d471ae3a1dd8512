namespace AriGen.Simulator;

/// <summary>A user of <c>ari.conf</c>.</summary>
/// <param name="Name">The user's name.</param>
/// <param name="Password">The user's password.</param>
/// <param name="ReadOnly">May look and listen, but change nothing.</param>
public sealed record AriUser(string Name, string Password, bool ReadOnly = false)
{
    /// <summary>The name alone: the password is nobody's business.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
