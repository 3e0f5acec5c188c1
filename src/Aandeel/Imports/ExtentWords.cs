using Aandeel.Sources;

namespace Aandeel.Imports;

/// <summary>Says what files hold that are a part, and what to do.</summary>
public static class ExtentWords
{
    private const int Named = 3;

    /// <summary>Why an edition cannot answer for everybody, and what to do.</summary>
    public static Problem Of(EditionHere edition)
    {
        var files = string.Join(", ", edition.Files.Take(2).Select(f => f.Name));
        return $"Edition {edition.Name} is here as a part only: {files} {Of(edition.Extent)}";
    }

    /// <summary>The end of a sentence that names the file.</summary>
    public static Problem Of(Extent extent) => $"{Holds(extent)}. {Instead(extent)}";

    /// <summary>What a file that is a part holds, behind its name.</summary>
    public static Text Holds(Extent extent)
    {
        if (extent.State == ExtentState.BrokenOff) return ("ends in the middle", "houdt middenin op");
        if (extent.State == ExtentState.Doubled) return ("holds something twice", "bevat iets dubbel");
        var limits = new List<Text>();
        Add(("deliveries by", "leveringen door"), extent.Suppliers);
        Add(("deliveries to", "leveringen aan"), extent.Recipients);
        Add(("the categories", "de categorieën"), extent.Categories);
        if (limits.Count > 0)
        {
            var list = Text.Join(", ", limits);
            return Text.Of($"holds only {list}", $"bevat alleen {list}");
        }

        return extent.Gaps is [var gap, ..]
            ? Text.Of(
                $"has {gap.Found.Said}; expected {gap.Expected.Said}", $"heeft {gap.Found.Said}; verwacht: {gap.Expected.Said}")
            : ("has less than is known to exist", "heeft minder dan er bekend is");

        void Add(Text what, IReadOnlyList<string>? names)
        {
            if (names is null) return;
            var list = string.Join(", ", names.Take(Named));
            var more = Figure.Count("more", Math.Max(0, names.Count - Named));
            limits.Add(names.Count > Named
                ? Text.Of($"{what} {list} and {more} more", $"{what} {list} en nog {more}")
                : Text.Of($"{what} {list}", $"{what} {list}"));
        }
    }

    /// <summary>What to do about it.</summary>
    public static Text Instead(Extent extent) => extent switch
    {
        { State: ExtentState.BrokenOff or ExtentState.Doubled } =>
            ("Download it again, whole.", "Download het opnieuw, in zijn geheel."),
        { Suppliers: null, Recipients: null, Categories: null } => (
            "Download it again: all suppliers, all recipients, all years.",
            "Download het opnieuw: alle leveranciers, alle ontvangers, alle jaren."),
        _ => (
            "Ask within that, or import the whole.", "Stel een vraag daarbinnen, of lees het geheel in."),
    };
}
