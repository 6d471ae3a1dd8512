using System;
using AriGen.Spec.Json;

namespace AriGen.Spec.Reading;

/// <summary>Checks the Swagger version. All versions 1.x are read alike, because servers mix them; others are reported.</summary>
internal static class SwaggerVersion
{
    public static void Check(SourceFile file, ObjectReader document)
    {
        if (document.Text("swaggerVersion") is { } version
            && !version.Text.StartsWith("1.", StringComparison.Ordinal))
        {
            file.Report(DiagnosticKinds.OtherSwaggerVersion, version, version.Text);
        }
    }
}
