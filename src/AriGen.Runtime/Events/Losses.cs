using System.Runtime.InteropServices;

namespace AriGen.Runtime;

/// <summary>The events lost under one lock, to report after it is released.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct Losses(long Count, bool Began)
{
    public void Add(Delivery delivery)
    {
        if (delivery != Delivery.Accepted)
        {
            Count++;
            Began |= delivery == Delivery.FirstLost;
        }
    }
}
