namespace AriGen.Simulator;

/// <summary>Who is at an end of a call.</summary>
internal sealed record Party(string Name, string Number)
{
    public static readonly Party Nobody = new("", "");

    public Wire.CallerID ToWire() => new() { Name = Name, Number = Number };
}
