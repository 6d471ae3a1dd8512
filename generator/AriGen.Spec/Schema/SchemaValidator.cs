using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Json;
using AriGen.Spec.Reading;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace AriGen.Spec.Schema;

/// <summary>
/// Names what is wrong with a document's shape. Only a document that does not conform comes here, so that a good build
/// never loads NJsonSchema.
/// </summary>
internal static class SchemaValidator
{
    private static readonly Lazy<JsonSchema> Listing = new(() => SchemaText.Read(EmbeddedSchemas.Listing));
    private static readonly Lazy<JsonSchema> ApiDoc = new(() => SchemaText.Read(EmbeddedSchemas.ApiDoc));

    public static void Run(SourceFile file, JsonValue root, SpecDocumentKind kind)
    {
        var tokens = new TokenTree(root);
        var named = new HashSet<JsonValue>();
        JsonSchema schema = kind == SpecDocumentKind.Listing ? Listing.Value : ApiDoc.Value;
        foreach (ValidationError error in Flatten(schema.Validate(tokens.Root)))
        {
            Report(file, tokens, error, named);
        }

        // The reader and the schema agree on what fits. Should they ever not, the place is still named.
        foreach (JsonValue misfit in file.Misfits.Where(m => !named.Contains(m)).Distinct())
        {
            file.Report(DiagnosticKinds.WrongKind, misfit, tokens.KeyOf(misfit), "of another kind");
        }
    }

    private static void Report(SourceFile file, TokenTree tokens, ValidationError error, HashSet<JsonValue> named)
    {
        if (error.Token is not { } token || tokens.ValueOf(token) is not { } value)
        {
            return;
        }

        if (error.Kind != ValidationErrorKind.PropertyRequired)
        {
            if (named.Add(value))
            {
                file.Report(DiagnosticKinds.WrongKind, value, tokens.KeyOf(value), error.Schema.ActualSchema.Description ?? "of another kind");
            }

            return;
        }

        // What is no object lacks no key.
        if (!value.IsObject)
        {
            return;
        }

        named.Add(value);
        string key = error.Property!;
        IEnumerable<JsonValue> unknown = value.Members
            .Select(m => m.Key)
            .Where(k => !error.Schema.ActualSchema.Properties.ContainsKey(k.Text));
        if (unknown.FirstOrDefault(k => Spelling.Nearest(k.Text, [key]) is not null) is { } misspelt)
        {
            file.Report(DiagnosticKinds.MisspeltKey, misspelt, misspelt.Text, key);
        }
        else
        {
            file.Report(DiagnosticKinds.MissingKey, value, key);
        }
    }

    // An item's errors come inside the list's; several types in one, of which none fits, are one error.
    private static IEnumerable<ValidationError> Flatten(IEnumerable<ValidationError> errors) => errors.SelectMany(e =>
        e is ChildSchemaValidationError child ? Flatten(child.Errors.SelectMany(pair => pair.Value)) : [e]);
}
