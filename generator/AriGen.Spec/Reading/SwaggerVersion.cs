using AriGen.Spec.Json;

namespace AriGen.Spec.Reading;

/// <summary>Both versions of the dialect are read alike; another one may mean anything.</summary>
internal static class SwaggerVersion
{
    public static void Check(FileReading file, ObjectReading document)
    {
        if (document.Text("swaggerVersion") is { } version && version.Text is not ("1.1" or "1.2"))
        {
            file.Report(Faults.OtherSwaggerVersion, version, version.Text);
        }
    }
}
