using System.Text;
using System.Text.Json;
using Aandeel.Answers;
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
            Word(message.RootElement, "$schema").ShouldContain("/v2.1.0/");
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

    /// <summary>What SDMX 3.1 writes where a number is missing for a reason: silence is never a zero, and never nothing.</summary>
    [Theory]
    [MemberData(nameof(Asked))]
    public void What_is_missing_is_said_to_be_and_a_dimension_that_does_not_apply_is_marked(string command)
    {
        foreach (var answer in EveryQuestion.Answers(command))
        {
            var flat = new FlatTable(answer.Rows);
            var shape = new SdmxShape(answer, flat);
            var rows = NaiveCsv.Records(Encoding.UTF8.GetString(Asking.Write(answer, Format.SdmxCsv))).Skip(1).ToList();
            rows.Count.ShouldBe(flat.Count);
            var types = Types(answer);
            for (var row = 0; row < flat.Count; row++)
            {
                foreach (var (at, column) in shape.Columns.Index())
                {
                    var (cell, said) = (flat.At(row, column), rows[row][at + 3]);
                    if (column.Column.Role == Role.Dimension) said.ShouldNotBeEmpty(column.Name);
                    else if (cell is Cell.Missing)
                    {
                        said.ShouldBe(types[SdmxShape.Id(column.Name)] == "Double" ? "NaN" : "#N/A", column.Name);
                    }
                    else said.ShouldNotBeOneOf("NaN", "#N/A", "~");
                }
            }
        }
    }

    /// <summary>The types that the structure says of measures and attributes, but of what has a list of codes.</summary>
    private static Dictionary<string, string> Types(Answer answer)
    {
        using var message = JsonDocument.Parse(Asking.Write(answer, Format.SdmxStructure));
        var parts = message.RootElement.GetProperty("data").GetProperty("dataStructures")[0]
            .GetProperty("dataStructureComponents");
        return new[] { "measureList", "attributeList" }.Where(l => parts.TryGetProperty(l, out _))
            .SelectMany(l => parts.GetProperty(l).EnumerateObject().Last().Value.EnumerateArray())
            .Where(c => c.GetProperty("localRepresentation").TryGetProperty("format", out _))
            .ToDictionary(
                c => Word(c, "id"), c => Word(c.GetProperty("localRepresentation").GetProperty("format"), "dataType"));
    }

    private static string Word(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
