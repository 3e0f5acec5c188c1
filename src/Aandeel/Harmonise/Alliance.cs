using System.Globalization;
using System.Text;

namespace Aandeel.Harmonise;

/// <summary>One stretch of membership; <paramref name="Until"/> is the last day, or null.</summary>
public sealed record Membership(short Party, DateOnly From, DateOnly? Until)
{
    public bool Holds(DateOnly day) => day >= From && (Until is null || day <= Until);
}

/// <summary>A named set of parties whose members are dated: NATO, the EU, or a user's own.</summary>
/// <param name="Code">nato, eu, or the name of the user's file.</param>
/// <param name="Entries">In any order; a party may enter, leave and enter again.</param>
public sealed record Alliance(string Code, string NameEn, string NameNl, IReadOnlyList<Membership> Entries)
{
    public const string NatoCode = "nato";
    public const string EuCode = "eu";

    private static readonly Lazy<Dictionary<string, Alliance>> Tables = new(LoadBuiltIn);

    public static Alliance Nato => Tables.Value[NatoCode];

    public static Alliance Eu => Tables.Value[EuCode];

    /// <summary>How the question named it: its code, or the path of the user's file.</summary>
    public string Written { get; init; } = Code;

    /// <summary>The day of the last entry.</summary>
    public DateOnly LastEntry
    {
        get
        {
            var last = DateOnly.MinValue;
            foreach (var entry in Entries) last = entry.From > last ? entry.From : last;
            return last;
        }
    }

    public string Name(Language language) => language == Language.Nl ? NameNl : NameEn;

    /// <summary>The indexes of the members on a day.</summary>
    public IEnumerable<short> Members(DateOnly day) => Entries.Where(e => e.Holds(day)).Select(e => e.Party).Distinct();

    public bool Has(short party, DateOnly day) => Entries.Any(e => e.Party == party && e.Holds(day));

    /// <summary>
    /// Reads a user's own alliance or group: columns <c>party</c>, and if wanted <c>from</c> and <c>until</c> (dates;
    /// empty is always).
    /// </summary>
    /// <exception cref="AandeelException">A party is not known or a date cannot be read; the line is named.</exception>
    public static Alliance Parse(string name, string csv, PartyTable parties)
    {
        var table = CsvTable.Parse(name, Encoding.UTF8.GetBytes(csv.TrimStart('\uFEFF')));
        var party = table.Column("party");
        var from = Optional("from");
        var until = Optional("until");
        var entries = new List<Membership>();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var entry = new Membership(
                Known(row[party], i + 2), from < 0 ? DateOnly.MinValue : Date(row[from], i + 2) ?? DateOnly.MinValue,
                until < 0 ? null : Date(row[until], i + 2));
            if (entry.Until < entry.From)
            {
                throw AandeelException.Usage(
                    $"{name}, line {i + 2}: until {row[until]} lies before from {row[from]}. Turn the two dates "
                        + $"round.");
            }

            entries.Add(entry);
        }

        if (entries.Count == 0)
        {
            throw AandeelException.Usage(
                $"{name} names no parties; rows such as NLD,1949-08-24, were expected under the header "
                    + $"party,from,until.");
        }

        var code = System.IO.Path.GetFileNameWithoutExtension(name);
        return new Alliance(code, code, code, entries);

        int Optional(string title) =>
            Array.FindIndex(table.Header, h => string.Equals(h.Trim(), title, StringComparison.OrdinalIgnoreCase));

        short Known(string word, int line)
        {
            try
            {
                return parties.Require(word.Trim()).Index;
            }
            catch (AandeelException e)
            {
                throw AandeelException.Usage($"{name}, line {line}: {e.Problem}");
            }
        }

        DateOnly? Date(string text, int line)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            if (DateOnly.TryParseExact(
                text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            throw AandeelException.Usage($"{name}, line {line}: '{text}' is not a date such as 2022-02-24.");
        }
    }

    private static Dictionary<string, Alliance> LoadBuiltIn()
    {
        var parties = PartyTable.BuiltIn;
        return CsvTable.OfResource("Harmonise/alliances.csv").Rows.GroupBy(r => r[0]).ToDictionary(
            g => g.Key,
            g => new Alliance(
                g.Key,
                g.Key == NatoCode ? "NATO" : "the EU",
                g.Key == NatoCode ? "de NAVO" : "de EU",
                [.. g.Select(r => new Membership(
                    parties.Find(PartyCode.Parse(r[1]))!.Index,
                    DateOnly.ParseExact(r[2], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    r[3].Length == 0
                        ? null
                        : DateOnly.ParseExact(r[3], "yyyy-MM-dd", CultureInfo.InvariantCulture)))]));
    }
}
