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

        Report(context, settings, linked);
        Emit(context, settings, code);
    }

    private static void Report(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectSettings> settings,
        IncrementalValueProvider<SpecResult> linked)
    {
        IncrementalValueProvider<LanguageVersion> language = context.ParseOptionsProvider
            .Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion);
        var faults = linked
            .Select(static (result, _) => result.Faults)
            .Combine(settings)
            .Combine(language)
            .WithTrackingName(StepNames.Faults);

        context.RegisterSourceOutput(faults, static (output, input) =>
        {
            ((EquatableArray<SpecFault> found, ProjectSettings settings), LanguageVersion language) = input;
            IEnumerable<SpecFault> tooOld = language < LanguageVersion.CSharp12
                ? [ProjectFaults.At(ProjectFaults.LanguageVersion, language.ToDisplayString())]
                : [];
            foreach (SpecFault fault in found.Concat(settings.Faults).Concat(tooOld))
            {
                output.ReportDiagnostic(FaultReport.ToDiagnostic(fault, settings.HelpRoot));
            }
        });
    }

    private static void Emit(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectSettings> settings,
        IncrementalValueProvider<CodeModel> code)
    {
        IncrementalValueProvider<EmitSettings> emit = settings.Select(static (settings, _) => settings.Emit);

        context.RegisterSourceOutput(
            code.Select(static (code, _) => code.Client).WithTrackingName(StepNames.Client).Combine(emit),
            static (output, input) => Add(output, new ClientEmitter(input.Right).Emit(input.Left)));
        context.RegisterSourceOutput(
            code.Select(static (code, _) => code.Events).WithTrackingName(StepNames.Events).Combine(emit),
            static (output, input) => Add(output, new EventsEmitter(input.Right).Emit(input.Left)));
        context.RegisterSourceOutput(
            code.Select(static (code, _) => code.Json).WithTrackingName(StepNames.Json).Combine(emit),
            static (output, input) => Add(output, new ResolverEmitter(input.Right).Emit(input.Left)));
        context.RegisterSourceOutput(
            code.SelectMany(static (code, _) => code.Resources).WithTrackingName(StepNames.Resources).Combine(emit),
            static (output, input) => Add(output, [.. CodeEmitter.Resource(input.Left, input.Right)]));
        context.RegisterSourceOutput(
            code.SelectMany(static (code, _) => code.Handles).WithTrackingName(StepNames.Handles).Combine(emit),
            static (output, input) => Add(output, new HandleEmitter(input.Right).Emit(input.Left)));

        // In two steps: a model that is added to one api-doc does not move those of the others.
        context.RegisterSourceOutput(
            code.SelectMany(static (code, _) => code.Models).SelectMany(static (group, _) => group.Models).WithTrackingName(StepNames.Models).Combine(emit),
            static (output, input) => Add(output, [.. CodeEmitter.Model(input.Left, input.Right)]));
        context.RegisterSourceOutput(
            code.SelectMany(static (code, _) => code.Values).WithTrackingName(StepNames.Values).Combine(emit),
            static (output, input) => Add(output, new ValueEmitter(input.Right).Emit(input.Left)));
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

    private static void Add(SourceProductionContext output, params EmittedFile[] files)
    {
        foreach (EmittedFile file in files)
        {
            output.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8));
        }
    }
}
