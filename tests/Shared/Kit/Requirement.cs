namespace AriGen.Testing;

/// <summary>Requirements of a test that a machine may lack.</summary>
internal static class Requirement
{
    /// <summary>Skips the test without it; in CI the test fails.</summary>
    public static void Need(bool isThere, string otherwise)
    {
        if (!isThere && Environment.GetEnvironmentVariable("CI") is "true" or "1")
        {
            Assert.Fail(otherwise);
        }

        Assert.SkipUnless(isThere, otherwise);
    }
}
