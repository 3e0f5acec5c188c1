using Aandeel.Store;

namespace Aandeel.Tests.Questions;

/// <summary>All sources that money and volumes of a party come from, imported once from the real files.</summary>
internal static class EverySource
{
    private static readonly string[][] Files =
    [
        ["coarm", "eu-report-2005-2013.csv"], ["coarm", "eu-actual-exports-1998-2020.csv"],
        ["national", "nl-export-licences-2004-2014.csv"], ["national", "de-licences-2000-2013.csv"],
        ["national", "uk-licence-values-2008-2015.csv"], ["national", "us-arms-sales-1996-2020.json"],
        ["unroca", "transfers-2010-2016.json"],
        ["sipri", "military-expenditure-1949-2024.xlsx"], ["sipri", "top100-arms-companies-2002-2024.xlsx"],
        ["nato", "def-exp-2024-tables.xlsx"], ["sipri", "trade-register-1995-2024.csv"],
    ];

    private static readonly Lazy<Imported> Kept = new(() => Asking.ImportShared("every", Files));

    public static Imported Imported => Kept.Value;

    /// <summary>The same snapshot opened once more, with nothing loaded yet.</summary>
    public static Imported Open() =>
        new(
            Snapshot.Open(
                new SnapshotHome(Path.GetFullPath(Path.Combine(Imported.Snapshot!.Path, "..", ".."))),
                Imported.Snapshot.Id));
}
