namespace AriGen.Simulator;

/// <summary>The presentation of a party: whether its name and number may be shown.</summary>
/// <param name="Name">The name in the dialplan.</param>
/// <param name="Code">The code in events.</param>
/// <param name="Text">The text in events.</param>
internal sealed record Presentation(string Name, int Code, string Text)
{
    private const int Restriction = 0x60, Screening = 0x03, Allowed = 0x00, Prohibited = 0x20, NotAvailable = 0x40;

    private static readonly string[] Screens = ["not_screened", "passed_screen", "failed_screen", ""], ScreenTexts = ["Not Screened", "Passed Screen", "Failed Screen", "Network Number"];

    private static readonly Presentation[] All =
    [
        .. Screens.Select(static (screen, i) => new Presentation($"allowed_{screen}".TrimEnd('_'), Allowed + i, $"Presentation Allowed, {ScreenTexts[i]}")),
        .. Screens.Select(static (screen, i) => new Presentation($"prohib_{screen}".TrimEnd('_'), Prohibited + i, $"Presentation Prohibited, {ScreenTexts[i]}")),
        new("unavailable", NotAvailable + Screening, "Number Unavailable"),
    ];

    /// <summary>The default presentation of a party.</summary>
    public static Presentation Usual => All[0];

    private static Presentation Unknown => All[^1];

    /// <summary>Finds a presentation by its name or code.</summary>
    public static Presentation? Find(string text)
        => Array.Find(All, one => one.Name == text || one.Code.ToString(System.Globalization.CultureInfo.InvariantCulture) == text);

    /// <summary>Combines the presentations of a name and a number: the stricter one, with the screening of the number.</summary>
    /// <param name="name">The presentation of the name; <see langword="null"/> if there is none.</param>
    /// <param name="number">The presentation of the number; <see langword="null"/> if there is none.</param>
    public static Presentation Of(Presentation? name, Presentation? number)
    {
        int restriction = (Strictness(name) < Strictness(number) ? name! : number ?? Unknown).Code & Restriction;
        return restriction == NotAvailable
            ? Unknown
            : Array.Find(All, one => one.Code == (restriction | ((number?.Code ?? 0) & Screening)))!;
    }

    private static int Strictness(Presentation? one)
        => one is null ? 3 : (one.Code & Restriction) switch { Prohibited => 0, NotAvailable => 2, _ => 1 };
}
