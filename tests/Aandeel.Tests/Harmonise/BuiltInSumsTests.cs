using System.Text.Json;
using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.Tests.Harmonise;

public sealed class BuiltInSumsTests
{
    private const int FewestCompared = 300;
    private static readonly string[] Members = [
        .. Alliance.Nato.Members(new DateOnly(2024, 7, 1))
            .Select(m => PartyTable.BuiltIn[m]).Where(p => p.IsState).Select(p => p.Code.Value)
    ];
    private static readonly string[] Switches = [
        "second-hand", "modernised", "recipient-participation", "ukraine", "organisations"
    ];

    [SharedDataFact]
    public void Made_again_from_the_register_they_are_the_same_to_the_byte()
    {
        foreach (var (name, bytes) in SumsBuilder.Build(Asking.RegisterFlows))
        {
            File.ReadAllBytes(Repository.PathOf("data", "sums", name))
                .ShouldBe(bytes, $"data/sums/{name} is not what the register gives");
        }
    }

    [Fact]
    public void They_are_small_and_hold_few_rows_of_the_register_alone_in_a_cell()
    {
        using var manifest = JsonDocument.Parse(
            File.ReadAllBytes(Repository.PathOf("data", "sums", SumsBuilder.Manifest)));
        var alone = new[] { SumsBuilder.BySupplier, SumsBuilder.ByCategory }.Sum(AloneIn);

        Directory.GetFiles(Repository.PathOf("data", "sums"))
            .Where(f => !f.EndsWith(".md", StringComparison.Ordinal))
            .Sum(f => new FileInfo(f).Length)
            .ShouldBeLessThanOrEqualTo(400_000);
        manifest.RootElement.GetProperty("register_rows_alone_in_a_cell").GetInt32().ShouldBe(alone);
        ((double)alone / manifest.RootElement.GetProperty("register_rows").GetInt32()).ShouldBeLessThanOrEqualTo(0.08);

        static int AloneIn(string file)
        {
            var lines = File.ReadAllLines(Repository.PathOf("data", "sums", file));
            var at = Array.IndexOf(lines[0].Split(','), "rows");
            return lines.Skip(1).Count(l => l.Split(',')[at] == "1");
        }
    }

    [Fact]
    public void They_hold_no_text_of_the_register_but_years_codes_and_its_categories()
    {
        string[] categories = [
            "Air-defence systems", "Aircraft", "Armoured vehicles", "Artillery", "Engines", "Missiles", "Naval weapons",
            "Other", "Satellites", "Sensors", "Ships"
        ];
        var known = new HashSet<string>(
            [.. PartyTable.BuiltIn.All.Select(p => p.Code.Value), .. PartyTable.BuiltIn.All.Select(
                SumsCell.Destination), .. DestinationGroups.All.Select(g => Codes.Of(g)), .. categories,
                SumsCell.Others, SumsCell.Members, SumsCell.Inside, SumsCell.OtherOutside],
            StringComparer.Ordinal);
        foreach (var file in new[] { SumsBuilder.BySupplier, SumsBuilder.ByCategory, SumsBuilder.Totals })
        {
            var lines = File.ReadAllLines(Repository.PathOf("data", "sums", file));
            var words = lines[0].Split(',').TakeWhile(c => c is not ("rows" or "supplied")).Count();
            lines.Skip(1).SelectMany(l => l.Split(',')[1..words]).Distinct().ShouldBeSubsetOf(known, file);
            lines.Skip(1)
                .SelectMany(l => l.Split(',')[words..]).Where(n => !Amount.TryParse(n, out _)).ShouldBeEmpty(file);
        }
    }

    [SharedDataFact]
    public void Every_question_that_they_can_answer_has_the_figures_of_the_register()
    {
        var compared = 0;
        foreach (var question in Questions())
        {
            IReadOnlyList<JsonElement> fromSums;
            try
            {
                fromSums = Asking.Rows(Asking.Share(Asking.Sums, question));
            }
            catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
            {
                e.Message.ShouldContain("aandeel sources import");
                continue;
            }

            var fromRegister = Asking.Rows(Asking.Share(Asking.Register, question));
            var asked = string.Join(' ', question.Select(q => $"--{q.Name} {q.Value}"));
            fromSums.Count.ShouldBe(fromRegister.Count, asked);
            for (var i = 0; i < fromSums.Count; i++) Differences(fromSums[i], fromRegister[i]).ShouldBeEmpty(asked);
            compared++;
        }

        compared.ShouldBeGreaterThan(FewestCompared);
    }

    [Theory]
    [InlineData("by=recipient;years=2024")]
    [InlineData("by=category;years=2000-2004;composition=at-the-time")]
    [InlineData("by=category;years=2024;composition=at-the-time;compare=2000-2004")]
    [InlineData("by=supplier;suppliers=all;years=2024")]
    [InlineData("alliance=eu;years=2024")]
    [InlineData("suppliers=RUS;years=2024")]
    [InlineData("recipients=POL;years=2024")]
    [InlineData("without=made-in-recipient;years=2024")]
    [InlineData("edition=2026;years=2024")]
    public void What_they_cannot_answer_ends_with_the_code_for_missing_data_and_the_way_to_get_it(string question)
    {
        var options = question.Split(';').Select(o => (o.Split('=')[0], o.Split('=')[1])).ToArray();
        var error = Should.Throw<AandeelException>(() => Asking.Share(Asking.Sums, options));

        error.Code.ShouldBe(ExitCode.Incomplete);
        if (!question.Contains("made-in-recipient", StringComparison.Ordinal))
        {
            error.Message.ShouldContain("aandeel sources import");
        }
    }

    [Fact]
    public void Printed_rows_are_not_in_them() =>
        Should.Throw<AandeelException>(() => Asking.Flows(Asking.Sums, ("years", "2024"))).Code.ShouldBe(
            ExitCode.Incomplete);

    /// <summary>
    /// Composition x what is left out x suppliers x division x periods; the members one by one in a narrower loop.
    /// </summary>
    private static IEnumerable<(string Name, string Value)[]> Questions()
    {
        string[] compositions = ["at-the-time", "present", "2022-02-24"];
        string[] divisions = ["", "year", "supplier", "group", "category"];
        foreach (var composition in compositions)
        {
            foreach (var by in divisions)
            {
                foreach (var without in Subsets(Switches))
                {
                    yield return Question(
                        composition, "nato", by, without, by is "year" ? "2000-2024" : "1995-2024",
                        by is "year" ? "" : "5", "");
                }

                foreach (var suppliers in new[] { "all", "european-nato", "eu", "europe" })
                {
                    foreach (var without in new[] { "", "ukraine", "second-hand,recipient-participation" })
                    {
                        yield return Question(
                            composition, suppliers, by, without, "2005-2024", by is "year" ? "" : "10", "");
                    }
                }

                foreach (var member in Members) yield return Question(composition, member, by, "", "2015-2024", "", "");
                yield return Question(composition, "nato", by, "", "2020-2024", "", "2015-2019");
                yield return Question(composition, "nato", by, "", "2024", "", "1998");
            }
        }

        yield return [];
        foreach (var recipients in ArgumentsOf.Groups.Append("nato").Append("eu").Append("europe"))
        {
            yield return [("recipients", recipients)];
        }
    }

    private static (string Name, string Value)[] Question(
        string composition, string suppliers, string by, string without, string years, string periods,
        string compare) =>
        [.. new[] { ("composition", composition), ("suppliers", suppliers), ("by", by), ("without", without),
            ("years", years), ("periods", periods), ("compare", compare) }.Where(o => o.Item2.Length > 0)];

    private static IEnumerable<string> Subsets(string[] words)
    {
        for (var chosen = 0; chosen < 1 << words.Length; chosen++)
        {
            yield return string.Join(',', words.Where((_, i) => (chosen & (1 << i)) != 0));
        }
    }

    /// <summary>
    /// Every field of a row, inner ones too, but for the command and what the sums say they cannot know.
    /// </summary>
    private static List<string> Differences(JsonElement sums, JsonElement register)
    {
        var differences = new List<string>();
        var reasons = sums.TryGetProperty("reasons", out var given)
            ? given.EnumerateObject().Where(r => r.Value.GetString() == "not-in-sums").Select(r => r.Name).ToHashSet()
            : [];
        Compare(sums, register, "");
        return differences;

        void Compare(JsonElement ours, JsonElement theirs, string prefix)
        {
            foreach (var field in theirs.EnumerateObject())
            {
                var name = prefix + field.Name;
                if (name is "flows" or "reasons" || reasons.Contains(name)) continue;
                var own = ours.GetProperty(field.Name);
                if (field.Value.ValueKind == JsonValueKind.Object)
                {
                    Compare(own, field.Value, field.Name == "outside_by_group" ? "outside_" : name + "_");
                }
                else if (own.GetRawText() != field.Value.GetRawText())
                {
                    differences.Add(
                        $"{name}: {own.GetRawText()} in the sums, {field.Value.GetRawText()} in the register");
                }
            }
        }
    }
}
