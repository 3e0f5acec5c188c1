using System.Text;
using System.Text.Json;
using Aandeel.Doors;
using Aandeel.Tests.Questions;

namespace Aandeel.Tests;

/// <summary>SDMX-CSV and the structure that it names, over every question.</summary>
public sealed class SdmxTests
{
    public static TheoryData<string> Asked => [.. EveryQuestion.All];

    [Theory]
    [MemberData(nameof(Asked))]
    public void Data_name_a_structure_that_has_each_of_their_columns_once(string command)
    {
        foreach (var answer in EveryQuestion.Answers(command))
        {
            var lines = Encoding.UTF8.GetString(Asking.Write(answer, Format.SdmxCsv)).Split('\n');
            var columns = lines[0].Split(',');
            columns[..3].ShouldBe(["STRUCTURE", "STRUCTURE_ID", "ACTION"]);
            using var message = JsonDocument.Parse(Asking.Write(answer, Format.SdmxStructure));
            var data = message.RootElement.GetProperty("data");
            var dataflow = data.GetProperty("dataflows")[0];
            var definition = data.GetProperty("dataStructures")[0];
            var name = $"{Word(dataflow, "agencyID")}:{Word(dataflow, "id")}({Word(dataflow, "version")})";
            if (answer.Rows.Count > 0) lines[1].ShouldStartWith($"dataflow,{name},I,");
            Word(dataflow, "structure").ShouldEndWith($"DataStructure={name}");

            var parts = definition.GetProperty("dataStructureComponents");
            var components = new[] { "dimensionList", "measureList", "attributeList" }
                .Where(l => parts.TryGetProperty(l, out _))
                .SelectMany(l => parts.GetProperty(l).EnumerateObject().Last().Value.EnumerateArray()).ToList();
            components.Select(c => Word(c, "id")).ShouldBe(columns[3..]);

            var scheme = data.GetProperty("conceptSchemes")[0];
            var concepts = scheme.GetProperty("concepts").EnumerateArray().Select(c => Word(c, "id")).ToList();
            concepts.ShouldBeUnique();
            foreach (var component in components)
            {
                var at = Word(component, "conceptIdentity");
                at.ShouldStartWith($"urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=AANDEEL:{Word(scheme, "id")}(1.0.0).");
                concepts.ShouldContain(at[(at.LastIndexOf(").", StringComparison.Ordinal) + 2)..]);
                Word(component, "id").ShouldMatch("^[A-Z][A-Z0-9_]*$");
            }

            var codes = data.GetProperty("codelists")[0].GetProperty("codes").EnumerateArray().Select(c => Word(c, "id"));
            foreach (var line in lines[1..].Where(l => l.Length > 0)) codes.ShouldContain(line[(line.LastIndexOf(',') + 1)..]);
        }
    }

    [Fact]
    public void The_last_year_of_an_edition_is_provisional()
    {
        var answer = Asking.Share(Asking.Sums, ("by", "year"), ("composition", "present"));
        var lines = Encoding.UTF8.GetString(Asking.Write(answer, Format.SdmxCsv)).Trim('\n').Split('\n');

        lines[^1].ShouldContain(",2024,");
        lines[^1].ShouldEndWith(",P");
        lines[1..^1].ShouldAllBe(l => l.EndsWith(",A", StringComparison.Ordinal));
    }

    private static string Word(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
