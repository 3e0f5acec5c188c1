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
        switch (extent.State)
        {
            case ExtentState.BrokenOff:
                streams.Say("  The file ends in the middle, so it is a part of what was asked.");
                break;
            case ExtentState.Doubled:
                streams.Say("  The file holds something twice.");
                break;
            default:
                Limits(extent, streams);
                break;
        }

        foreach (var gap in extent.Gaps) streams.Say($"    {gap.Code}: {gap.Found}, expected {gap.Expected}.");
    }

    private static void Limits(Extent extent, Streams streams)
    {
        if (extent is { Suppliers: null, Recipients: null, Categories: null })
        {
            if (extent.State == ExtentState.Part) streams.Say("  A part: less than is known of this edition.");
            else streams.Say("  Differs from what is known of this edition.");
            return;
        }

        if (extent.Suppliers is { } suppliers) streams.Say($"  Holds these suppliers only: {List(suppliers)}.");
        if (extent.Recipients is { } recipients) streams.Say($"  Holds these recipients only: {List(recipients)}.");
        if (extent.Categories is { } categories) streams.Say($"  Holds these categories only: {List(categories)}.");
    }

    private static Problem List(IReadOnlyList<string> names)
    {
        var first = string.Join(", ", names.Take(Named));
        return names.Count > Named ? (Problem)$"{first} and {names.Count - Named} more" : $"{first}";
    }
}
