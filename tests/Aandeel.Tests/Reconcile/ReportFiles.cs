using System.Text;
using Aandeel.Answers;
using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.Tests.Reconcile;

/// <summary>The real files of all sources with flows, imported once, and small reports written by hand.</summary>
internal static class ReportFiles
{
    public static readonly string[][] Files =
    [
        ["sipri", "trade-register-1995-2024.csv"], ["coarm", "eu-report-2005-2013.csv"],
        ["coarm", "eu-actual-exports-1998-2020.csv"], ["unroca", "transfers-2010-2016.json"],
        ["unroca", "report-years.json"], ["national", "nl-export-licences-2004-2014.csv"],
        ["national", "de-licences-2000-2013.csv"], ["national", "uk-licence-values-2008-2015.csv"],
        ["national", "us-arms-sales-1996-2020.json"],
    ];

    private static readonly Lazy<Imported> Imported = new(() => Asking.ImportShared("reports", Files));

    public static Imported All => Imported.Value;

    /// <summary>
    /// Asks with the members at the time, unless others are named: who had to report is who was a member then.
    /// </summary>
    public static Answer Ask(Imported imported, QuestionKind kind, string question = "") =>
        Asking.Of(
            imported, kind,
            question.Contains("composition=", StringComparison.Ordinal)
                ? Asking.Options(question)
                : [.. Asking.Options(question), ("composition", "at-the-time")]);

    /// <summary>
    /// Transfers as they are scraped: year, exporter, importer, category, number. They must stand report by report.
    /// </summary>
    public static SourceFile Transfers(params (int Year, string Exporter, string Importer, string Category, string Items)[] rows) => Json(
        "transfers.json",
        rows.Select(
            r =>
                $$"""{"year":"{{r.Year}}","exporter":"{{r.Exporter}}","importer":"{{r.Importer}}","""
                + $$"""
                "category":"{{r.Category}}","num_items":"{{r.Items}}",
                """
                + """
                "state_of_origin":"","intermediate_locations":"","comments":""}
                """));

    /// <summary>The list of reports: a state, as the list writes it, and the years of its reports.</summary>
    public static SourceFile List(params (string State, int[] Years)[] states) =>
        Json(
            "report-years.json",
            states.Select(
                s =>
                    $$"""{"country":"{{s.State}}","years":[{{string.Join(',', s.Years.Select(y => $$"""{"year":{{y}}}"""))}}]}"""));

    /// <summary>
    /// The EU's report form: year, exporter, importer, licensed value, value of arms; empty is nothing printed.
    /// </summary>
    public static SourceFile Eu(params (int Year, string Exporter, string Importer, string Licences, string Arms)[] rows) => new(
        "eu.csv",
        Encoding.UTF8.GetBytes(
        "unique-id;\" \"\"year\"\"\";importing-country;exporting-country;CML-category;num-licenses-imported;"
            + "val-licenses-imported;val-arms-imported\r\n"
        + string.Concat(
            rows.Select((r, i) => $"{i};{r.Year};{r.Importer};{r.Exporter};Total;1;{r.Licences};{r.Arms}\r\n"))));

    private static SourceFile Json(string name, IEnumerable<string> rows) =>
        new(name, Encoding.UTF8.GetBytes($"[\n{string.Join(",\n", rows)}\n]\n"));
}
