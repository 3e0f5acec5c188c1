namespace Aandeel.Web.Tests;

/// <summary>A theory over all pages that takes some twenty minutes: run by <c>tests/matrix</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MatrixTheoryAttribute : TheoryAttribute
{
    public MatrixTheoryAttribute()
    {
        if (MatrixTests.Folder is null) Skip = "AANDEEL_MATRIX names no folder: tests/matrix runs it";
    }
}
