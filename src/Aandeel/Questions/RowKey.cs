using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// One row of a divided share: by supplier, recipient or destination group, and its key there. It narrows a choice and
/// never widens it.
/// </summary>
public sealed record RowKey(ShareKey By, string Key)
{
    public override string ToString() => $"{Codes.Of(By)}:{Key}";
}
