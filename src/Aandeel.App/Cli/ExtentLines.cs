using Aandeel.Sources;

namespace Aandeel.App.Cli;

/// <summary>What a file can speak of, said where it is imported: a part must not be taken for the whole.</summary>
internal static class ExtentLines
{
    private const int Named = 5;

    public static void Say(Extent extent, Streams streams)
    {
        // One government's own list says so by its name.
        if ((extent.IsWhole || extent.Basis == ExtentBasis.Form) && extent.Gaps.Count == 0) return;
        var limits = new List<string>();
        Add("suppliers", extent.Suppliers);
        Add("recipients", extent.Recipients);
        Add("categories", extent.Categories);
        var what = extent.State switch
        {
            ExtentState.BrokenOff => "The file ends in the middle, so it is a part of what was asked",
            ExtentState.Doubled => "The file holds something twice",
            _ when limits.Count > 0 => $"Holds these {string.Join("; these ", limits)} only",
            ExtentState.Part => "A part: less than is known of this edition",
            _ => "Differs from what is known of this edition",
        };
        streams.Say($"  {what}.");
        foreach (var gap in extent.Gaps) streams.Say($"    {gap.Code}: {gap.Found}, expected {gap.Expected}.");

        void Add(string side, IReadOnlyList<string>? names)
        {
            if (names is not null)
            {
                limits.Add(
                    $"{side}: {string.Join(", ", names.Take(Named))}{(names.Count > Named ? $" and {names.Count - Named} more" : "")}");
            }
        }
    }
}
