namespace AriGen.Twins.Stage;

/// <summary>A call as the phone has it.</summary>
internal interface IOutsideCall
{
    /// <summary>Hangs up.</summary>
    Task HangUpAsync();
}
