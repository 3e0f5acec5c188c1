using System.Text.Json;
using Aandeel.Questions;
using Aandeel.Sources;
using Aandeel.Store;
using Aandeel.Tests.Sources;
using Microsoft.Data.Sqlite;

namespace Aandeel.Tests;

/// <summary>
/// A test that runs the JSON Schema validator of python3: skipped with a reason where it is missing, unless CI=true.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SchemaTheoryAttribute : TheoryAttribute
{
    private static readonly string? Reason = Repository.IsCi || Validator.Run("-c", "import jsonschema").Code == 0
        ? null
        : "python3-jsonschema is not on this machine.";

    /// <summary>Skips where something that the test needs is missing.</summary>
    /// <param name="onSharedData">Whether it reads real files too, and so is skipped where those are missing.</param>
    public SchemaTheoryAttribute(bool onSharedData = false) =>
        Skip = (onSharedData ? SharedData.SkipReason : null) ?? Reason;
}

/// <summary>The form of answers and of the snapshot, as docs/schema promises it to other programs.</summary>
public sealed class ContractTests : IDisposable
{
    private static readonly string[] EuForms = [
        "eu-report.csv", "eu-actual-exports.csv", "eu-caat-export.csv", "eu-caat-broker.csv", "eu-caat-mission.csv",
        "eu-caat-consult.csv"
    ];
    private readonly TemporaryFolder _folder = new();
    private readonly SnapshotHome _home;
    private readonly string _id;

    public ContractTests()
    {
        _home = new SnapshotHome(_folder.File("home"));
        string[] fixtures = [
            "sipri-register-17.csv", "sipri-register-16.csv", "unroca-transfers.json", "unroca-report-years.json",
            "unroca-country.json", "us-arms-sales.json", "nl-licences.csv", "de-reports.csv", "uk-licences.csv",
            "comtrade.json", .. EuForms
        ];
        SourceFile[] files = [.. fixtures.Select(f => SourceFile.Open(Repository.Fixture(f)))];
        _id = new Importer(_home, new StillClock()).Import(files, null).Snapshot;
    }

    public void Dispose() => _folder.Dispose();

    [SchemaTheory]
    [InlineData(
        "league.json", QuestionKind.Suppliers,
        "|years=2020-2024;compare=2015-2019|regions=sipri|partners=3;suppliers=nato;lang=nl")]
    [InlineData("league.json", QuestionKind.Suppliers, "source=eu;flow=licence|source=us|source=nl;destination=final")]
    [InlineData(
        "share.json", QuestionKind.Share,
        "source=eu|source=eu;flow=licence;by=category;lang=nl|source=unroca|source=unroca;side=import|source=nl;"
            + "destination=final|source=de|source=uk;include=dual-use|source=us;by=year|source=customs")]
    [InlineData(
        "share-by-source.json", QuestionKind.Share, "source=all|source=all;years=2012;lang=nl|source=all;flow=licence")]
    [InlineData(
        "flows.json", QuestionKind.Flows,
        "source=eu|source=nl;rows=true|source=us;flow=licence|source=unroca|source=uk")]
    [InlineData(
        "gaps.json", QuestionKind.Gaps,
        "|source=eu;suppliers=eu|by=supplier;lang=nl|by=year|source=unroca;suppliers=all|years=2011-2013;"
            + "composition=present|source=de|source=sipri")]
    [InlineData(
        "mirror-register.json", QuestionKind.Mirror,
        "source=unroca|source=unroca;by=reporter|source=unroca;by=category;lang=nl|source=unroca;category=I")]
    [InlineData("mirror.json", QuestionKind.Mirror, "|suppliers=nato;lang=nl|source=eu")]
    [InlineData("league.json", QuestionKind.Recipients, "|years=2024|regions=sipri;suppliers=USA|recipients=UKR")]
    [InlineData("published.json", QuestionKind.Published, "|lang=nl|who=SIPRI;limit=3|about=ISL")]
    [InlineData("definitions.json", QuestionKind.Definitions, "|years=2019-2024|suppliers=NLD|alliance=eu")]
    [InlineData(
        "production.json", QuestionKind.Production,
        "years=2012|years=2014-2016;suppliers=NLD,FRA;unit=EUR;lang=nl|suppliers=USA;rd=10;other=5-20")]
    [InlineData("made.json", QuestionKind.Made, "|suppliers=NLD;lang=nl|suppliers=NLD,DEU;years=2000-2024")]
    [InlineData("share-made-in.json", QuestionKind.Share, "made-in=true|made-in=true;years=2000-2024;composition=present")]
    [InlineData(
        "party.json", QuestionKind.Party,
        "party=NLD|party=UKR;lang=nl|party=DEU;years=2010-2014;composition=present|party=KOR|party=USA;alliance=eu")]
    [InlineData("targets.json", QuestionKind.Targets, "|years=2012;composition=present;lang=nl")]
    [InlineData("answer.json", QuestionKind.Answer, "|party=NLD;lang=nl|party=UKR|years=2015-2019|party=ISL")]
    [InlineData("between.json", QuestionKind.Between, "from=NLD;to=ISR|from=USA;to=NLD;years=2005-2016;lang=nl|from=ALB;to=BFA")]
    [InlineData(
        "verify.json", QuestionKind.Verify,
        "claim=share;value=77;years=2020-2024|claim=S25-001;lang=nl|claim=kaag-parts|claim=exports;value=43;suppliers=USA")]
    [InlineData("flows.json", QuestionKind.Flows, "item=F-35|suppliers=NLD;recipients=ISR;source=us")]
    [InlineData(
        "sensitivity.json", QuestionKind.Sensitivity,
        "draws=50|draws=20;years=2019-2024;seed=7|draws=20;suppliers=ISL")]
    [InlineData(
        "decompose.json", QuestionKind.Decompose,
        "years=2024;compare=2019|by=supplier;years=2020-2024;compare=2015-2019|by=group;lang=nl|suppliers=NLD;"
            + "by=category|suppliers=ISL|without=ukraine;years=2024;compare=2019-2023")]
    [InlineData(
        "trend.json", QuestionKind.Trend,
        "|composition=present;years=2015-2024;lang=nl|suppliers=ISL|years=2020-2022;periods=2|suppliers=NLD;"
            + "without=ukraine;alliance=eu")]
    [InlineData(
        "concentration.json", QuestionKind.Concentration,
        "years=2024|by=supplier;years=2019-2024;lang=nl|suppliers=ISL|compare=2019;years=2024")]
    [InlineData(
        "dependence.json", QuestionKind.Dependence,
        "years=2019-2024|by=class;lang=nl|by=category;alliance=eu|recipients=ISL;years=2024|compare=2019;years=2024")]
    [InlineData(
        "options-ceiling.json", QuestionKind.OptionsCeiling,
        "|years=2019-2024;include=ukraine,made-in-recipient|by=category;composition=present|alliance=eu;lang=nl")]
    [InlineData(
        "options-match.json", QuestionKind.OptionsMatch,
        "|years=2019-2024;across=category|apart=0;costs=year=3,status=0")]
    [InlineData("options-joint.json", QuestionKind.OptionsJoint, "|years=2019-2024;lang=nl|class=tank")]
    [InlineData(
        "options-target.json", QuestionKind.OptionsTarget,
        "share=30|share=60;until=2027;growth=5;mix=redirect=10,demand=60,less=30")]
    [InlineData(
        "scenario-answer.json", QuestionKind.Scenario,
        "set=growth=0.1|set=ukraine.0.from=2026,ukraine.0.level=0.5,demand.0.relative=0.2,demand.0.years=2026-2030,"
            + "years=2025-2031")]
    public void Other_answers_are_as_their_schema_says(string schema, QuestionKind kind, string questions)
    {
        using var register = new Imported(Snapshot.Open(_home, _id));
        var answers = new List<string>();
        foreach (var question in questions.Split('|'))
        {
            var options = Asking.Options(question);
            foreach (var imported in new[] { register, Asking.Sums })
            {
                try
                {
                    var answer = Asking.Write(Asking.Ask(kind, options), imported, Doors.Format.Json);
                    answers.Add(_folder.File($"{answers.Count}.json"));
                    File.WriteAllBytes(answers[^1], answer);
                }
                catch (AandeelException e) when (e.Code == ExitCode.Incomplete && imported == Asking.Sums)
                {
                    // What the sums cannot answer has no form.
                }
            }
        }

        Validate(schema, answers);
    }

    [SchemaTheory(onSharedData: true)]
    [InlineData("options-ceiling.json", QuestionKind.OptionsCeiling, "")]
    [InlineData("options-match.json", QuestionKind.OptionsMatch, "")]
    [InlineData("options-joint.json", QuestionKind.OptionsJoint, "")]
    [InlineData("decompose.json", QuestionKind.Decompose, "by=class")]
    [InlineData("answer.json", QuestionKind.Answer, "")]
    [InlineData("answer.json", QuestionKind.Answer, "party=NLD;lang=nl")]
    [InlineData("party.json", QuestionKind.Party, "party=NLD")]
    [InlineData("between.json", QuestionKind.Between, "from=NLD;to=ISR")]
    [InlineData("party.json", QuestionKind.Party, "party=DEU;lang=nl")]
    [InlineData("production.json", QuestionKind.Production, "years=2012-2022")]
    [InlineData("targets.json", QuestionKind.Targets, "")]
    [InlineData("gaps.json", QuestionKind.Gaps, "")]
    [InlineData("mirror.json", QuestionKind.Mirror, "")]
    [InlineData("share-by-source.json", QuestionKind.Share, "source=all")]
    [InlineData("flows.json", QuestionKind.Flows, "source=unroca;side=import")]
    public void Answers_from_the_real_files_are_as_their_schema_says(string schema, QuestionKind kind, string question)
    {
        var answer = Asking.Write(
            Asking.Ask(kind, Asking.Options(question)), Questions.EverySource.Imported, Doors.Format.Json);
        using (var json = JsonDocument.Parse(answer)) json.RootElement.GetProperty("rows")
            .GetArrayLength().ShouldBeGreaterThan(0);
        File.WriteAllBytes(_folder.File("real.json"), answer);
        Validate(schema, [_folder.File("real.json")]);
    }

    [SchemaTheory]
    [InlineData("changes.json")]
    public void The_difference_of_editions_is_as_its_schema_says(string schema)
    {
        using var register = new Imported(Snapshot.Open(_home, _id));
        var file = _folder.File("changes.json");
        File.WriteAllBytes(
            file,
            Asking.Write(
                Asking.Of(register, QuestionKind.Changes), Doors.Format.Json,
                new Doors.Showing(Language.Nl)));
        Validate(schema, [file]);
    }

    [SchemaTheory]
    [InlineData(
        "share.json",
        "|by=year|by=supplier|by=category|years=2019-2024;compare=2019|years=2024;suppliers=NLD|alliance=eu|"
            + "composition=present;periods=2;lang=nl|without=second-hand,ukraine")]
    [InlineData(
        "share-by-destination.json",
        "by=recipient|by=group|by=group;alliance=eu|by=recipient;years=2019;suppliers=SWE|by=recipient;"
            + "years=2019-2024;suppliers=all;alliance=nato")]
    [InlineData("flows.json", "|suppliers=NLD|category=Ships|key=group:unmapped|years=2024;suppliers=USA")]
    [InlineData("frame.json", "|by=year|by=group")]
    public void Answers_are_as_their_schema_says(string schema, string questions)
    {
        using var register = new Imported(Snapshot.Open(_home, _id));
        var answers = new List<string>();
        foreach (var question in questions.Split('|'))
        {
            var options = Asking.Options(question);
            Save(schema == "flows.json"
                ? Asking.Write(Asking.Flows(register, options), Doors.Format.Json)
                : Asking.Write(Asking.Share(register, options), Doors.Format.Json));
            try
            {
                if (schema != "flows.json") Save(Asking.Write(Asking.Share(Asking.Sums, options), Doors.Format.Json));
            }
            catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
            {
                // What the sums cannot answer has no form.
            }
        }

        Validate(schema, answers);

        void Save(byte[] json)
        {
            answers.Add(_folder.File($"{answers.Count}.json"));
            File.WriteAllBytes(answers[^1], json);
        }
    }

    [SchemaTheory]
    [InlineData("observation.json", "observations")]
    [InlineData("finding.json", "findings")]
    public void Rows_of_the_views_are_as_their_schema_says(string schema, string view)
    {
        var files = Query($"SELECT * FROM {view}").Select((row, i) =>
        {
            var path = _folder.File($"{view}{i}.json");
            File.WriteAllText(path, JsonSerializer.Serialize(row));
            return path;
        }).ToList();

        files.Count.ShouldBeGreaterThan(20);
        Validate(schema, files);
    }

    [SchemaTheory]
    [InlineData("share.json", "\"share_outside\": 0.", "\"share_outside\": 10.")]
    [InlineData("share.json", "\"inside\"", "\"insides\"")]
    [InlineData("share.json", "\"unit\": \"TIV-million\"", "\"unit\": \"ECU\"")]
    [InlineData("share.json", "\"notes\"", "\"remarks\"")]
    public void A_wrong_answer_is_refused_by_the_schema(string schema, string right, string wrong)
    {
        var text = System.Text.Encoding.UTF8.GetString(
            Asking.Write(Asking.Share(Asking.Sums, ("years", "2024")), Doors.Format.Json));
        text.ShouldContain(right);
        File.WriteAllText(_folder.File("wrong.json"), text.Replace(right, wrong, StringComparison.Ordinal));

        Validator.Run(
            Repository.PathOf("tests", "validate-json.py"), Repository.PathOf("docs", "schema", schema),
            _folder.File("wrong.json")).Code.ShouldBe(1);
    }

    [Fact]
    public void Every_table_view_and_column_is_described()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "schema", "snapshot.md"));
        foreach (var table in Query(
            "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'"))
        {
            var heading = $"## {((string)table["type"]! == "view" ? "View" : "Table")} `{table["name"]}`\n";
            page.ShouldContain(heading);
            var section = page[(page.IndexOf(heading, StringComparison.Ordinal) + heading.Length)..].Split("\n## ")[0];
            foreach (var column in Query($"SELECT name FROM pragma_table_info('{table["name"]}')"))
            {
                section.ShouldContain($"`{column["name"]}`", customMessage: heading);
            }
        }
    }

    [Fact]
    public void The_examples_in_SQL_run_and_find_something()
    {
        var examples = File.ReadAllText(Repository.PathOf("docs", "schema", "snapshot.md"))
            .Split("```sql\n").Skip(1).Select(e => e.Split("```")[0]).ToList();

        examples.Count.ShouldBe(3);
        foreach (var example in examples) Query(example).ShouldNotBeEmpty(example);
    }

    [Fact]
    public void Every_exit_code_and_every_reason_is_described()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "schema", "README.md"));

        foreach (var code in Enum.GetValues<ExitCode>()) page.ShouldContain($"\n| {(int)code} |");
        foreach (var file in Directory.GetFiles(Repository.PathOf("docs", "schema"))
            .Select(f => Path.GetFileName(f)).Where(f => f != "README.md"))
        {
            page.ShouldContain($"({file})");
        }

        using var frame = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "schema", "frame.json")));
        foreach (var reason in frame.RootElement.GetProperty("$defs")
            .GetProperty("reasons").GetProperty("additionalProperties").GetProperty("enum").EnumerateArray())
        {
            page.ShouldContain($"| `{reason}` |");
        }
    }

    /// <summary>Codes that TodayFormsTests meet, with files written there.</summary>
    private static readonly string[] ElsewhereMet = [
        "column-renamed", "column-missing", "header-repeated", "table-skipped", "sum-differs", "year-empty",
        "basis-core", "year-repeated", "rows-doubled"
    ];

    [Fact]
    public void Every_code_of_a_finding_is_in_the_schema_and_is_met_in_the_fixtures()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "schema", "finding.json")));
        var described = schema.RootElement.GetProperty("properties")
            .GetProperty("code")
            .GetProperty("oneOf")
            .EnumerateArray()
            .Select(c => c.GetProperty("const").GetString()!)
            .Order(StringComparer.Ordinal);
        string[] national = [
            "nl-licences.csv", "de-reports.csv", "uk-licences.csv", "uk-ratings.csv", "es-exports.csv"
        ];
        var others = national.SelectMany(
            n => Sources.ReadingText.Read(SourceFile.Open(Repository.Fixture(n))).Kept().Findings).Select(f => f.Code);
        var met = Query("SELECT DISTINCT code FROM findings")
            .Select(r => (string)r["code"]!)
            .Concat(others)
            .Concat(
                [
                    "date-unreadable", "file-cut-off", "correction-stale", "correction-mended", "amount-implausible",
                    "order-after-delivery", .. ElsewhereMet,
                ])
            .Distinct()
            .Order(StringComparer.Ordinal);

        met.ShouldBe(
            described,
            "date-unreadable is met in RegisterReaderTests, file-cut-off in UnrocaReaderTests, correction-stale and "
                + "correction-mended in CorrectionsTests");
    }

    private static void Validate(string schema, IReadOnlyList<string> documents)
    {
        var (code, output) = Validator.Run(
            [Repository.PathOf("tests", "validate-json.py"), Repository.PathOf(
                "docs", "schema", schema), .. documents]);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(5).ShouldBeEmpty(schema);
        code.ShouldBe(0);
    }

    private List<Dictionary<string, object?>> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_home.PathOf(_id)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Queries of this file and of our own page only.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, object?>>();
        while (reader.Read())
        {
            rows.Add(
                Enumerable.Range(0, reader.FieldCount)
                    .ToDictionary(
                        reader.GetName, c => reader.IsDBNull(c) ? null : reader.GetValue(c), StringComparer.Ordinal));
        }

        return rows;
    }
}
