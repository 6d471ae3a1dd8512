using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Operations of sounds.</summary>
internal sealed class SoundOperations : OperationGroup
{
    private const string Resource = "sounds";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "list", List);
        table.Add(Resource, "get", Get);
    }

    private RestReply List(Arguments arguments)
        => Fits(arguments.Text("lang"), SoundCatalogue.Language) && Fits(arguments.Text("format"), SoundCatalogue.Format)
            ? Reply(SoundCatalogue.Names.Select(Show))
            : throw new RefusedException(404, "No sounds found that matched the query");

    private RestReply Get(Arguments arguments)
    {
        string name = arguments.Path("soundId");
        return SoundCatalogue.Names.Contains(name) ? Reply(Show(name)) : throw new RefusedException(404, "Sound not found");
    }

    private static bool Fits(string? wanted, string there) => string.IsNullOrEmpty(wanted) || wanted == there;

    private static Sound Show(string name) => new() { Id = name, Formats = [new FormatLanguagePair { Language = SoundCatalogue.Language, Format = SoundCatalogue.Format }] };
}
