namespace AriGen.Twins.Stage;

/// <summary>Phones that speak SIP: tests/asterisk/sip_stage.py.</summary>
internal sealed class RealOutside : IOutside
{
    public Task<IOutsideCall> CallAsync(string extension) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
