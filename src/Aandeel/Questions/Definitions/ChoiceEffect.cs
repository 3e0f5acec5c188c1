namespace Aandeel.Questions;

/// <summary>
/// What one choice does to the share, all others held: the mean, least and most over the other combinations, as
/// differences of shares. Null where no combination has a share with and without it.
/// </summary>
/// <param name="Key">The code of what is left out, or <c>present</c> for the composition.</param>
internal sealed record ChoiceEffect(string Key, double? Mean, double? Least, double? Most)
{
    /// <summary>The key of the composition, which is chosen and not left out.</summary>
    public const string Present = "present";

    public bool IsComposition => Key == Present;

    public static ChoiceEffect Of(string key, IEnumerable<(DefinitionLine From, DefinitionLine To)> pairs)
    {
        var changes = pairs.Select(p => p.To.Share - p.From.Share).OfType<double>().ToList();
        return changes.Count == 0
            ? new ChoiceEffect(key, null, null, null)
            : new ChoiceEffect(key, changes.Average(), changes.Min(), changes.Max());
    }
}
