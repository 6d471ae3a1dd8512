using System;
using AriGen.Spec.Json;

namespace AriGen.Spec.Reading;

/// <summary>All of 1.x are read alike: the files of one server mix them. Another one may mean anything.</summary>
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
