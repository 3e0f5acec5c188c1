using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// One row of a divided share: by supplier, recipient or destination group, and its key there; or one side of it
/// (<c>side:outside</c>), or both (<c>supplier:NLD,side:outside</c>). It narrows a choice and never widens it.
/// </summary>
/// <param name="By">None where only a side is meant.</param>
public sealed record RowKey(ShareKey By, string Key)
{
    /// <summary>Only what went to this side; null is all.</summary>
    public DestinationSide? Side { get; init; }

    public override string ToString() => (By, Side) switch
    {
        (_, null) => $"{Codes.Of(By)}:{Key}",
        (ShareKey.None, { } side) => $"side:{Codes.Of(side)}",
        (_, { } side) => $"{Codes.Of(By)}:{Key},side:{Codes.Of(side)}",
    };
}
