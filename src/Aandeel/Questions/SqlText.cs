using System.Globalization;

namespace Aandeel.Questions;

/// <summary>
/// Pieces of standard SQL: text in quotation marks, dates, exact sums and divisions in double precision. Nothing but
/// what PostgreSQL, DuckDB, Trino and Spark read alike.
/// </summary>
internal static class SqlText
{
    public const string Exact = "decimal(38, 0)";

    /// <summary>A text as a literal.</summary>
    public static string Of(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Of(DateOnly day) => $"date '{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";

    public static string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(Of));

    /// <summary>The sum of the amounts of which something holds, in a type that holds it.</summary>
    public static string SumWhere(string condition) => $"sum(case when {condition} then amount else 0 end)";

    /// <summary>A number in double precision.</summary>
    public static string Double(string number) => $"cast({number} as double precision)";

    /// <summary>A part of a whole as a double; null where the whole is nothing.</summary>
    public static string Ratio(string part, string whole) =>
        $"case when {whole} > 0 then {Double(part)} / {Double(whole)} end";

    /// <summary>An amount in its unit.</summary>
    public static string Amount(string tenThousandths) => $"{Double(tenThousandths)} / 10000";

    /// <summary>A column of names in the reader's language.</summary>
    public static string Name(Language language) => language == Language.Nl ? "name_nl" : "name_en";

    /// <summary>A name in columns: letters, digits and low lines.</summary>
    public static string Column(string code) => code.Replace('-', '_');

    /// <summary>Rows that stand in the query itself.</summary>
    public static string Rows(IEnumerable<string> rows) => string.Join("\n    union all ", rows.Select(r => "select " + r));
}
