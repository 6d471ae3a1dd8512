using System.Runtime.InteropServices;

namespace AriGen.Runtime;

/// <summary>The events that did not fit while one lock was held, to be reported after it.</summary>
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
