namespace Aandeel.App.Tests.Letters;

/// <summary>
/// A test that reads the real files beside the repository: skipped with a reason where they are missing,
/// unless CI=true.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealFilesFactAttribute : FactAttribute
{
    public RealFilesFactAttribute() => Skip = LetterHouse.WhyNoRealFiles;
}
