using System.Text;
using Aandeel.App.Letters;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.App.Tests.Letters;

/// <summary>Pieces composed for tests: from the built-in sums, from invented rows, or from the real files.</summary>
internal static class LetterHouse
{
    /// <summary>The worked example of the documentation.</summary>
    public static string Questions { get; } =
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "letter-questions.txt"));

    /// <summary>What was answered from each holding, which all letters of a run share.</summary>
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Imported, AnswersOnce> Answers = [];

    /// <summary>Letter, note and press sheet on the motion and on three parties, in both languages, and the answers.</summary>
    public static IEnumerable<(string Kind, string Party, Language Language)> Whole =>
        from language in Enum.GetValues<Language>()
        from piece in (
            from kind in new[] { Pieces.Letter, Pieces.Note, Pieces.Press }
            from party in new[] { "", "NLD", "DEU", "TUR" }
            select (kind, party)).Append((Pieces.Answers, ""))
        select (piece.Item1, piece.Item2, language);

    public static string SharedFolder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    /// <summary>Why tests of the real files are skipped; null where they are there, and in CI, where they must be.</summary>
    public static string? WhyNoRealFiles => Directory.Exists(Path.Combine(SharedFolder, "data"))
        || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : $"{SharedFolder} is not on this machine.";

    private static readonly string[] RealFiles =
    [
        "sipri/trade-register-1995-2024.csv", "sipri/trade-register-orders-1950-2025.csv",
        "sipri/military-expenditure-1949-2024.xlsx", "sipri/top100-arms-companies-2002-2024.xlsx",
        "nato/def-exp-2024-tables.xlsx", "coarm/eu-report-2005-2013.csv", "coarm/eu-actual-exports-1998-2020.csv",
        "national/nl-export-licences-2004-2014.csv", "national/de-licences-2000-2013.csv",
        "national/uk-licence-values-2008-2015.csv", "national/us-arms-sales-1996-2020.json",
    ];

    private static readonly string[] Elsewhere =
    [
        "Russia", "China", "Israel", "South Korea", "Brazil", "South Africa", "Egypt", "Saudi Arabia", "Japan", "Indonesia",
    ];

    private static readonly string[] Kinds =
    [
        "transport aircraft,Aircraft", "anti-ship missile,Missiles", "towed gun,Artillery", "tank,Armoured vehicles",
        "frigate,Ships",
    ];

    private static readonly Lazy<Imported> ImportedFiles = new(() => Import(
        [.. RealFiles.Select(f => SourceFile.Open(Path.Combine([SharedFolder, "data", .. f.Split('/')])))]));

    private static readonly Lazy<Imported> RegisterAlone = new(() => Import(
        [SourceFile.Open(Path.Combine(SharedFolder, "data", "sipri", "trade-register-1995-2024.csv"))]));

    public static Imported Sums { get; } = new(null);

    /// <summary>Everything that is beside the repository, imported once.</summary>
    public static Imported Real => ImportedFiles.Value;

    /// <summary>SIPRI's register without any other source, imported once.</summary>
    public static Imported Register => RegisterAlone.Value;

    public static DateOnly Day { get; } = new(2026, 11, 21);

    public static Letter Letter(
        Imported imported, string kind = Pieces.Letter, string? party = null, Language language = Language.Nl,
        bool isPublic = false, string? edition = null)
    {
        var choice = new LetterChoice(
            party is null ? null : PartyTable.BuiltIn.Require(party), edition, language, Day, isPublic);
        return Pieces.Of(
            kind, choice,
            new Facts(LetterFrame.Of(edition, imported), Answers.GetValue(imported, i => new AnswersOnce(i))), Questions);
    }

    /// <summary>The words of a piece, a line to a paragraph, with the account of its figures.</summary>
    public static string Words(Letter letter)
    {
        var text = new StringBuilder();
        foreach (var line in letter.Lines()) text.Append(line.Replace('\u00a0', ' ')).Append('\n');
        text.Append("---\n");
        var account = letter with { Blocks = Account.Of(letter), Annex = [] };
        foreach (var line in account.Lines()) text.Append(line.Replace('\u00a0', ' ')).Append('\n');
        return text.ToString();
    }

    /// <summary>
    /// An invented register of the United States from 1996 to 2025: each year so much inside (Poland), elsewhere outside
    /// (India) and to Ukraine.
    /// </summary>
    public static Imported Invented(Func<int, (double Inside, double Outside, double Ukraine)> years)
    {
        var text = new StringBuilder(
            "Transfers of major conventional arms from All countries to All countries.;\r\n"
                + "Data generated: 1 May 2026 12:00:00 PM;\r\n"
                + "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is "
                + "estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,"
                + "SIPRI estimate,TIV deal unit,TIV delivery values,Local production;\r\n");
        var id = 1;
        for (var year = 1995; year <= 2024; year++)
        {
            var (inside, outside, ukraine) = years(year);
            Row("Poland", inside);
            Row("India", outside);
            Row("Ukraine", ukraine);
            foreach (var (i, supplier) in Elsewhere.Index())
            {
                // Of no member and to no member: a whole register has many, and the shares of members stay as given.
                var recipient = Elsewhere[(i + 1 + (year % 7)) % Elsewhere.Length];
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{id++},{supplier},{recipient},Type {id},");
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Kinds[i % Kinds.Length]},{year - 1},No,1,No,");
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{year + 1},No,New,1,1,1,No;\r\n");
            }

            void Row(string recipient, double tiv)
            {
                if (tiv <= 0) return;
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{id++},United States,{recipient},Type {id},");
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"tank,Armoured vehicles,{year - 1},No,1,No,");
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{year + 1},No,New,1,{tiv},{tiv},No;\r\n");
            }
        }

        var file = Path.Combine(Folder(), "invented.csv");
        File.WriteAllText(file, text.ToString());
        return Import([SourceFile.Open(file)]);
    }

    private static Imported Import(IReadOnlyList<SourceFile> files)
    {
        var home = new SnapshotHome(Folder());
        new Importer(home, TimeProvider.System).Import(files, null);
        return Imported.Open(home);
    }

    /// <summary>A folder that goes with the process.</summary>
    private static string Folder()
    {
        var folder = Directory.CreateTempSubdirectory("aandeel-letters-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
