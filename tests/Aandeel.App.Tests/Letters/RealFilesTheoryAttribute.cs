namespace Aandeel.App.Tests.Letters;

/// <summary>
/// A test with cases that reads the real files beside the repository: skipped with a reason where they are missing,
/// unless CI=true.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealFilesTheoryAttribute : TheoryAttribute
{
    public RealFilesTheoryAttribute() => Skip = LetterHouse.WhyNoRealFiles;
}
