namespace AriGen.Testing;

/// <summary>What a test needs and a machine may lack.</summary>
internal static class Requirement
{
    /// <summary>Without it the test has not run; in CI it has failed.</summary>
    public static void Need(bool isThere, string otherwise)
    {
        if (!isThere && Environment.GetEnvironmentVariable("CI") is "true" or "1")
        {
            Assert.Fail(otherwise);
        }

        Assert.SkipUnless(isThere, otherwise);
    }
}
