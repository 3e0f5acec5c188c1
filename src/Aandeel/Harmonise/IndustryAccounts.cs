using System.Globalization;

namespace Aandeel.Harmonise;

/// <summary>
/// The printed industry accounts that ship with the program (<c>industry-accounts.csv</c>,
/// <c>industry-destinations.csv</c>): facts with the printed words, read in stored pages and not in whole reports
/// (docs/methods/industry-accounts.md).
/// </summary>
public static class IndustryAccounts
{
    private static readonly Lazy<IReadOnlyList<IndustryAccount>> Table =
        new(() => Parse("industry-accounts.csv", Resources.Bytes("Harmonise/industry-accounts.csv")));

    private static readonly Lazy<IReadOnlyList<AccountDestination>> Places =
        new(() => ParseDestinations("industry-destinations.csv",
            Resources.Bytes("Harmonise/industry-destinations.csv")));

    public static IReadOnlyList<IndustryAccount> All => Table.Value;

    public static IReadOnlyList<AccountDestination> Destinations => Places.Value;

    /// <summary>The account of an id; throws where there is none.</summary>
    public static IndustryAccount Of(string id) =>
        All.FirstOrDefault(a => a.Id == id) ?? throw new ArgumentException($"No account '{id}'.", nameof(id));

    /// <summary>The rows that say anything of a state in a year, in the order of the table.</summary>
    public static IReadOnlyList<IndustryAccount> About(string state, int year) =>
        [.. All.Where(a => a.State == state && a.FirstYear <= year && year <= a.LastYear)];

    /// <summary>The destinations that an account names; none where it names none.</summary>
    public static IReadOnlyList<AccountDestination> DestinationsOf(string id) =>
        [.. Destinations.Where(d => d.Account == id)];

    /// <summary>Reads a table of accounts.</summary>
    /// <exception cref="AandeelException">A cell is not what it should be; the message names line and
    /// column.</exception>
    public static IReadOnlyList<IndustryAccount> Parse(string name, ReadOnlyMemory<byte> utf8)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. Rows(name, utf8).Select(row =>
            {
                var account = Read(row);
                return ids.Add(account.Id) ? account : throw row.Wrong("id", "an id that no other row has");
            }),
        ];
    }

    /// <summary>Reads a table of the destinations that accounts name.</summary>
    /// <exception cref="AandeelException">A cell is not what it should be; the message names line and
    /// column.</exception>
    public static IReadOnlyList<AccountDestination> ParseDestinations(string name, ReadOnlyMemory<byte> utf8) =>
        [.. Rows(name, utf8).Select(ReadDestination)];

    private static IEnumerable<Row> Rows(string name, ReadOnlyMemory<byte> utf8)
    {
        var table = CsvTable.Parse(name, utf8);
        return table.Rows.Select((cells, i) => new Row(name, i + 2, table, cells));
    }

    private static IndustryAccount Read(Row row)
    {
        foreach (var column in new[] { "id", "state", "year", "series", "publisher", "scope", "quoted" })
        {
            if (row[column].Length == 0) throw row.Wrong(column, "a text");
        }

        var covers = row.Code<AccountPeriod>("covers");
        var (first, last) = (row.Year("first_year"), row.Year("last_year"));
        if (first > last || (covers != AccountPeriod.Range && first != last))
        {
            throw row.Wrong("last_year", "the same year, or a later one of a range");
        }

        if (!row["year"].Contains(row["first_year"], StringComparison.Ordinal))
        {
            throw row.Wrong("first_year", "the first year that is printed");
        }

        var (sales, exports, home) = (row.Number("sales"), row.Number("exports"), row.Number("home"));
        var hasAmount = sales is not null || exports is not null || home is not null;
        if (hasAmount && row["currency"].Length != 3)
        {
            throw row.Wrong("currency", "three letters, since there is an amount");
        }

        if (row["unit"] != (row["currency"].Length > 0 ? "million" : ""))
        {
            throw row.Wrong("unit", "million, or nothing without a currency");
        }

        var verdict = row.Code<AccountVerdict>("verdict");
        var contradicts = row.Truth("contradiction");
        if (verdict == AccountVerdict.Contradiction && !contradicts)
        {
            throw row.Wrong("contradiction", "yes, as the verdict says");
        }

        return new IndustryAccount(
            row["id"], row["state"], row["year"], first, last, covers, row["series"], row["publisher"],
                row.Code<AccountKind>("kind"), row["scope"],
            row["definition"], sales, exports, row.Percent("exports_share"),
            row.Percent("to_nato_share"), home, row["currency"], row["where_exports_go"],
            row.Addresses("address"), row["section"], row["quoted"], row.Code<AccountReading>("read"),
            row.Truth("checked_twice"), verdict, contradicts, row["note"]);
    }

    private static AccountDestination ReadDestination(Row row)
    {
        var side = row.Code<AccountSide>("side");
        PartyCode? code = null;
        if (row["code"].Length > 0
            && (!PartyCode.TryParse(row["code"], null, out code) || PartyTable.BuiltIn.Find(code) is null))
        {
            throw row.Wrong("code", "the code of a party, or nothing");
        }

        if (side == AccountSide.Party != code is not null)
        {
            throw row.Wrong("code", side == AccountSide.Party ? (Problem)"the code of a party" : "nothing, since it is a group");
        }

        if (row["unit"] is not ("percent" or "million")) throw row.Wrong("unit", "percent or million");
        if (row.Number("least") is not { } least) throw row.Wrong("least", "a number");
        if (row.Number("most") is not { } most || most < least)
        {
            throw row.Wrong("most", "a number that is not below the least");
        }

        return new AccountDestination(row["account"], row["printed"], code, side, least, most,
            row["unit"] == "percent");
    }

    /// <summary>A line of a table, its cells by the title of their column.</summary>
    private sealed record Row(string Table, int Line, CsvTable Of, string[] Cells)
    {
        public string this[string column] => Cells[Of.Column(column)].Trim();

        public decimal? Number(string column)
        {
            if (this[column].Length == 0) return null;
            return decimal.TryParse(this[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out var number)
                ? number
                : throw Wrong(column, "a number with a decimal dot and without a sign, or nothing");
        }

        /// <summary>A share as printed. A forecast can print more exports than sales, so 100 is not the end.</summary>
        public decimal? Percent(string column) =>
            Number(column) is not { } percent ? null : percent <= 200 ? percent : throw Wrong(column, "per cent");

        public int Year(string column) =>
            int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= 1990 and < 2100
                ? year
                : throw Wrong(column, "a year with four digits");

        public bool Truth(string column) =>
            this[column] switch { "yes" => true, "no" => false, _ => throw Wrong(column, "yes or no") };

        public T Code<T>(string column)
            where T : struct, Enum =>
                Codes.TryParse(this[column], out T value)
                    ? value
                    : throw Wrong(column, $"{string.Join(", ", Codes.All<T>())}");

        public IReadOnlyList<Uri> Addresses(string column)
        {
            var parts = this[column].Split(" ; ",
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length == 0
                || !Array.TrueForAll(parts, p => Uri.TryCreate(p, UriKind.Absolute, out var uri)
                    && uri.Scheme is "http" or "https"))
            {
                throw Wrong(column, "addresses of pages");
            }

            return [.. parts.Select(p => new Uri(p))];
        }

        public AandeelException Wrong(string column, Problem expected) =>
            AandeelException.Usage($"{Table}, line {Line}, {column}: found '{this[column]}'; expected {expected}.");
    }
}
