using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Emit;
using AriGen.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using System.Text;

namespace AriGen.Generator;

/// <summary>
/// The pipeline: api-docs files, read one by one, linked to one model, given C# names, then emitted file by file.
/// Every step's output compares by value, so that only what depends on a change is done again.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AriGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ProjectSettings> settings = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectSettings.From(options.GlobalOptions))
            .WithTrackingName(StepNames.Settings);

        IncrementalValuesProvider<SpecFile> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancel) => SpecFile.From(pair.Left, pair.Right, cancel))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(StepNames.Files);

        IncrementalValueProvider<SpecResult> linked = files
            .Select(static (file, _) => ReadDocument(file))
            .WithTrackingName(StepNames.Documents)
            .Collect()
            .Select(static (documents, _) => Link(documents))
            .WithTrackingName(StepNames.Linked);

        IncrementalValueProvider<CodeModel> code = linked
            .Select(static (result, _) => result.Model)
            .Select(static (api, _) => CodeModelBuilder.Build(api))
            .WithTrackingName(StepNames.Code);

        // The compiler has no cheaper word for a change of references, so this runs with every edit of C#. It keeps nothing of a compilation.
        IncrementalValueProvider<OtherClient?> other = settings
            .Combine(context.CompilationProvider)
            .Select(static (pair, _) => pair.Left.IsReferenced ? OtherClient.Find(pair.Right, pair.Left.Emit.Namespace) : null);

        Report(context, settings, other, linked);
        Emit(context, settings, other, code);
    }

    private static void Report(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectSettings> settings,
        IncrementalValueProvider<OtherClient?> other,
        IncrementalValueProvider<SpecResult> linked)
    {
        IncrementalValueProvider<LanguageVersion> language = context.ParseOptionsProvider
            .Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion);
        var diagnostics = linked
            .Select(static (result, _) => result.Diagnostics)
            .Combine(settings)
            .Combine(language)
            .Combine(other)
            .WithTrackingName(StepNames.Diagnostics);

        context.RegisterSourceOutput(diagnostics, static (output, input) =>
        {
            (((EquatableArray<SpecDiagnostic> found, ProjectSettings settings), LanguageVersion language), OtherClient? other) = input;
            if (!settings.IsReferenced)
            {
                return;
            }

            // Where nothing is generated, that is all there is to say.
            if (other is { IsPublic: true })
            {
                output.ReportDiagnostic(DiagnosticFactory.ToDiagnostic(other.Diagnostic, settings.HelpRoot));
                return;
            }

            IEnumerable<SpecDiagnostic> tooOld = language < LanguageVersion.CSharp12
                ? [ProjectDiagnostics.At(ProjectDiagnostics.LanguageVersion, language.ToDisplayString())]
                : [];
            IEnumerable<SpecDiagnostic> visible = other is null ? [] : [other.Diagnostic];
            foreach (SpecDiagnostic diagnostic in found.Concat(settings.Diagnostics).Concat(tooOld).Concat(visible))
            {
                output.ReportDiagnostic(DiagnosticFactory.ToDiagnostic(diagnostic, settings.HelpRoot));
            }
        });
    }

    private static void Emit(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectSettings> settings,
        IncrementalValueProvider<OtherClient?> other,
        IncrementalValueProvider<CodeModel> code)
    {
        // Null where nothing is to be generated.
        IncrementalValueProvider<EmitSettings?> emit = settings
            .Combine(other)
            .Select(static (pair, _) => pair.Left.IsReferenced && pair.Right is not { IsPublic: true } ? pair.Left.Emit : null);

        context.RegisterSourceOutput(
            code.Select(static (code, _) => code.Client).WithTrackingName(StepNames.Client).Combine(emit),
            static (output, input) => Add(output, input, static (client, settings) => [new ClientEmitter(settings).Emit(client)]));
        context.RegisterSourceOutput(
            code.Select(static (code, _) => code.Events).WithTrackingName(StepNames.Events).Combine(emit),
            static (output, input) => Add(output, input, static (events, settings) => [new EventsEmitter(settings).Emit(events)]));
        context.RegisterSourceOutput(
            code.Select(static (code, _) => code.Json).WithTrackingName(StepNames.Json).Combine(emit),
            static (output, input) => Add(output, input, static (json, settings) => [new ResolverEmitter(settings).Emit(json)]));
        context.RegisterSourceOutput(
            code.SelectMany(static (code, _) => code.Resources).WithTrackingName(StepNames.Resources).Combine(emit),
            static (output, input) => Add(output, input, CodeEmitter.Resource));
        context.RegisterSourceOutput(
            code.SelectMany(static (code, _) => code.Handles).WithTrackingName(StepNames.Handles).Combine(emit),
            static (output, input) => Add(output, input, static (handle, settings) => [new HandleEmitter(settings).Emit(handle)]));

        // In two steps: a model that is added to one api-doc does not move those of the others.
        context.RegisterSourceOutput(
            code.SelectMany(static (code, _) => code.Models).SelectMany(static (group, _) => group.Models).WithTrackingName(StepNames.Models).Combine(emit),
            static (output, input) => Add(output, input, CodeEmitter.Model));
        context.RegisterSourceOutput(
            code.SelectMany(static (code, _) => code.Values).WithTrackingName(StepNames.Values).Combine(emit),
            static (output, input) => Add(output, input, static (value, settings) => [new ValueEmitter(settings).Emit(value)]));
    }

    private static SpecDocument ReadDocument(SpecFile file)
        => file.Kind == SpecFile.Corrections ? SpecCorrections.Read(file.ToSpecText()) : SpecReader.Read(file.ToSpecText());

    private static SpecResult Link(IReadOnlyCollection<SpecDocument> given)
    {
        // After an edit that removes one file and adds another, the compiler can hand over a third one twice, and all in another order.
        List<SpecDocument> documents = given.GroupBy(document => document.Path, StringComparer.Ordinal).Select(same => same.Last()).ToList();
        return SpecLinker.Link(
            documents.Where(document => document.Kind != SpecDocumentKind.Corrections).OrderBy(document => document.Path, StringComparer.Ordinal).ToEquatableArray(),
            documents.Where(document => document.Kind == SpecDocumentKind.Corrections).Prepend(SpecCorrections.BuiltIn).ToEquatableArray());
    }

    private static void Add<T>(
        SourceProductionContext output, (T Part, EmitSettings? Settings) input, Func<T, EmitSettings, IEnumerable<EmittedFile>> emit)
    {
        if (input.Settings is null)
        {
            return;
        }

        foreach (EmittedFile file in emit(input.Part, input.Settings))
        {
            output.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8));
        }
    }
}
