namespace AriGen.Runtime;

/// <summary>The strength of a proof that events arrive, in ascending order.</summary>
internal enum Proof
{
    /// <summary>The application is registered. Whether its events arrive cannot be proven.</summary>
    RegistrationOnly,

    /// <summary>A user event arrived, for which the application's filter was widened temporarily.</summary>
    ByWiderFilter,

    /// <summary>A user event arrived.</summary>
    Plain,
}
