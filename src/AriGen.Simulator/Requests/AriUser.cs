namespace AriGen.Simulator;

/// <summary>A user of <c>ari.conf</c>.</summary>
/// <param name="Name">The user's name.</param>
/// <param name="Password">The user's password.</param>
/// <param name="ReadOnly">Whether the user can only read and receive events.</param>
public sealed record AriUser(string Name, string Password, bool ReadOnly = false)
{
    /// <summary>Returns the name only, so that the password is not exposed.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
