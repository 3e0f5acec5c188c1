using Aandeel.Sources;

namespace Aandeel.Imports;

/// <summary>What to do where something is not imported.</summary>
public static class Remedies
{
    /// <summary>How to get what the built-in sums cannot give.</summary>
    public static Problem Register =>
        "Fetch it with aandeel sources fetch sipri, or download the trade register from "
            + "https://armstransfers.sipri.org (all suppliers, all recipients, CSV) and import it: aandeel sources "
            + "import FILE";

    /// <summary>That the built-in sums are of other members, suppliers or recipients than were chosen.</summary>
    public static NotImported ChoiceBeyondSums => new(
        "The built-in sums cannot give this choice of alliance, composition, suppliers or recipients; the register can.",
        Register);

    /// <summary>How to get the files of a source.</summary>
    public static Problem FilesOf(string source) => source == SourceCatalog.Sipri
        ? Register
        : (Problem)($"Download its files ({SourceCatalog.Find(source)!.Address}; docs/sources/README.md says which) and import "
            + $"them: aandeel sources import FILE");
}
