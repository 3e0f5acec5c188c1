using Aandeel.Doors;

namespace Aandeel.Bulk.Tests;

/// <summary>
/// The law of <c>--format sql</c>: what it prints, asked of an engine that is not ours over the exported files, gives
/// our rows to the digit.
/// </summary>
public sealed class EngineLawTests
{
    private static readonly string[] Fixtures =
    [
        "sipri-register-17.csv", "sipri-register-16.csv", "eu-report.csv", "eu-actual-exports.csv", "nl-licences.csv",
        "de-reports.csv", "uk-licences.csv", "us-arms-sales.json", "unroca-transfers.json", "comtrade.json",
    ];

    private static readonly Lazy<Exported> OfFixtures = new(
        () => new Exported([.. Fixtures.Select(Repository.Fixture)]));

    private static readonly Lazy<Exported> OfRegister = new(() => new Exported(SharedData.Register));

    private static readonly Lazy<Exported> OfBoth = new(() => new Exported(
        SharedData.Register, SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv")));

    private static readonly Lazy<Exported> OfOthers = new(() => new Exported(
        SharedData.PathOf("data", "coarm", "eu-report-2005-2013.csv"),
        SharedData.PathOf("data", "coarm", "eu-actual-exports-1998-2020.csv"),
        SharedData.PathOf("data", "unroca", "transfers-2010-2016.json"),
        SharedData.PathOf("data", "unroca", "report-years.json"),
        SharedData.PathOf("data", "national", "nl-export-licences-2004-2014.csv"),
        SharedData.PathOf("data", "national", "de-licences-2000-2013.csv"),
        SharedData.PathOf("data", "national", "uk-licence-values-2008-2015.csv"),
        SharedData.PathOf("data", "national", "us-arms-sales-1996-2020.json"),
        Repository.Fixture("comtrade.json")));

    private static readonly Lazy<Postgres> Elephant = new(() =>
    {
        var server = new Postgres(OfBoth.Value);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    public static TheoryData<string> Register => [.. EngineQuestions.OfRegister];

    /// <summary>Every sixth of them: PostgreSQL takes seconds for each.</summary>
    public static TheoryData<string> Slow => [.. EngineQuestions.OfRegister.Where((_, i) => i % 6 == 0)];

    public static TheoryData<string> Orders => [.. EngineQuestions.OfOrders];

    public static TheoryData<string> Others => [.. EngineQuestions.OfOthers];

    public static TheoryData<string> Small =>
    [
        "share --composition present", "share --by supplier --composition at-the-time", "share --by year",
        "suppliers --composition present", "recipients --regions sipri", "share --source eu --composition present",
        "share --source nl --composition present", "share --source unroca --composition present",
        "share --source customs --suppliers all --by recipient --composition present", "share --source us --by group",
    ];

    [Theory]
    [MemberData(nameof(Small))]
    public void Of_written_rows(string question) => Hold(question, OfFixtures.Value);

    [SharedDataTheory]
    [MemberData(nameof(Register))]
    public void Of_the_register(string question) => Hold(question, OfRegister.Value);

    [SharedDataTheory]
    [MemberData(nameof(Orders))]
    public void Of_allocated_orders_and_two_editions(string question) => Hold(question, OfBoth.Value);

    [SharedDataTheory]
    [MemberData(nameof(Others))]
    public void Of_other_sources(string question) => Hold(question, OfOthers.Value);

    [SharedDataTheory]
    [MemberData(nameof(Slow))]
    public void PostgreSQL_gives_our_rows(string question) => HoldInPostgres(question);

    [SharedDataTheory]
    [MemberData(nameof(Orders))]
    public void PostgreSQL_gives_our_rows_of_orders(string question) => HoldInPostgres(question);

    /// <summary>The built-in sums answer a question, and its query gives the same rows of the register.</summary>
    [SharedDataFact]
    public void The_query_of_an_answer_from_the_sums_gives_the_rows_of_the_register()
    {
        const string Question = "share --years 2020-2024 --composition present --edition 2025";
        using var sums = new Imported(null);
        var sql = sums.Ask(Question, Format.Sql);
        var ours = Rows.OfCsv(OfRegister.Value.Imported.Ask(Question, Format.Csv));

        ours.ShouldHoldAll(OfRegister.Value.Ask(sql), Question);
    }

    [SharedDataTheory]
    [InlineData("suppliers --source eu --composition present")]
    [InlineData("suppliers --source customs --composition present")]
    public void A_league_with_a_silent_reporter_is_refused(string question) =>
        Should.Throw<AandeelException>(() => OfOthers.Value.Imported.Ask(question, Format.Sql))
            .Message.ShouldContain("a reporter is silent");

    private static void Hold(string question, Exported exported)
    {
        var ours = Rows.OfCsv(exported.Imported.Ask(question, Format.Csv));
        ours.Cells.ShouldNotBeEmpty(question);
        ours.ShouldHoldAll(exported.Ask(exported.Imported.Ask(question, Format.Sql)), question);
    }

    private static void HoldInPostgres(string question)
    {
        var exported = OfBoth.Value;
        var edition = question.Contains("--edition", StringComparison.Ordinal) ? "" : " --edition 2025";
        var ours = Rows.OfCsv(exported.Imported.Ask(question + edition, Format.Csv));
        var sql = exported.Imported.Ask(question + edition, Format.Sql);
        var theirs = Rows.OfCsv(Elephant.Value.Ask(sql));
        var yesNo = theirs.Columns.ToList().IndexOf("overlaps");
        IReadOnlyList<IReadOnlyList<string>> cells = yesNo < 0
            ? theirs.Cells
            : [.. theirs.Cells.Select(r => r.Select((c, i) => i != yesNo ? c : c == "t" ? "true" : "false").ToList())];

        ours.ShouldHoldAll(theirs with { Cells = cells }, question);
    }
}
