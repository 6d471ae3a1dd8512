using Microsoft.CodeAnalysis.Diagnostics;

namespace AriGen.Generator.Tests;

/// <summary>CS0436 in a user's own code: silent for generated types, which a diagnostic is about already, and for no others.</summary>
public sealed class OtherClientSuppressorTests
{
    private const string ShownToApp = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\n";

    [Theory]
    [InlineData("[System.CodeDom.Compiler.GeneratedCode(\"AriGen\", \"0.1.0\")]", "Channel", true)]
    [InlineData("[System.CodeDom.Compiler.GeneratedCode(\"AriGen\", \"0.1.0\")]", "List<Channel>", true)]
    [InlineData("[System.CodeDom.Compiler.GeneratedCode(\"Other\", \"0.1.0\")]", "Channel", false)]
    [InlineData("", "Channel", false)]
    public async Task Only_conflicts_of_generated_types_are_silenced(string attribute, string use, bool isSilenced)
    {
        string declaration = $"namespace Pbx {{ {attribute} internal sealed class Channel; }}";
        string user = $"namespace App {{ using System.Collections.Generic; using Pbx; internal sealed class User {{ public {use} Own {{ get; }} }} }}";
        CompilationReference other = Compile("Other", [ShownToApp + declaration]).ToMetadataReference();

        ImmutableArray<Diagnostic> diagnostics = await Compile("App", [declaration, user], other)
            .WithAnalyzers(
                [new OtherClientSuppressor()],
                new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false, reportSuppressedDiagnostics: true))
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);

        Diagnostic conflict = Assert.Single(diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal(("CS0436", isSilenced), (conflict.Id, conflict.IsSuppressed));
    }

    private static CSharpCompilation Compile(string name, string[] files, params MetadataReference[] references)
        => CSharpCompilation.Create(
            name,
            files.Select(file => CSharpSyntaxTree.ParseText(file, cancellationToken: TestContext.Current.CancellationToken)),
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
