namespace AriGen.Simulator;

/// <summary>A phone outside of the server.</summary>
internal sealed class PhoneTechnology : Technology
{
    public override void Call(Channel channel) => throw new NotImplementedException();
}
