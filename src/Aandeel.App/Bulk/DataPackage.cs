using System.Text.Json;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.App.Bulk;

/// <summary>
/// Writes the derived tables as a Data Package v2: each as CSV and as Parquet, with a schema made from its columns, and
/// its SDMX structure and data beside it (docs/standards.md).
/// </summary>
internal sealed class DataPackage
{
    private const string Profile = "https://datapackage.org/profiles/2.0/datapackage.json";

    private readonly Imported _imported;
    private readonly string _folder;
    private readonly List<(string Name, Answer Answer, FlatTable Flat, List<(FlatColumn Column, FieldType Type)> Fields)> _tables = [];
    private readonly List<(string Question, string Why)> _leftOut = [];

    private DataPackage(Imported imported, string folder) => (_imported, _folder) = (imported, folder);

    /// <summary>Writes everything into a folder that is empty or not there.</summary>
    /// <returns>How many tables are there, and which questions what is imported cannot answer, with the reason.</returns>
    public static (int Tables, IReadOnlyList<(string Question, string Why)> LeftOut) Write(Imported imported, string folder)
    {
        BulkExport.RequireEmpty("datapackage", folder);
        var package = new DataPackage(imported, Path.GetFullPath(folder));
        foreach (var (name, question) in DerivedTables.All) package.Ask(name, question);
        package.Files();
        package.Descriptor();
        return (package._tables.Count, package._leftOut);
    }

    private void Ask(string name, string question)
    {
        try
        {
            var answer = Asked.New(QuestionText.Parse(question), _imported);
            var flat = new FlatTable(RowContext.Around(answer));
            _tables.Add((name, answer, flat, [.. flat.Columns.Select(c => (c, FieldTypes.Of(flat, c)))]));
        }
        catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
        {
            _leftOut.Add((question, e.Message));
        }
    }

    private void Files()
    {
        var showing = new Showing(Language.En);
        foreach (var (name, answer, flat, fields) in _tables)
        {
            Save(name + ".csv", s => Csv.Write(answer, showing, s));
            Save(name + ".sdmx.csv", s => SdmxCsv.Write(answer, showing, s));
            Save(name + ".structure.json", s => SdmxStructure.Write(answer, s));
            Parquet(flat, fields).Write(Path.Combine(_folder, name + ".parquet"));
        }
    }

    private static ParquetFile Parquet(FlatTable flat, List<(FlatColumn Column, FieldType Type)> fields)
    {
        var file = new ParquetFile(flat.Count);
        foreach (var (column, type) in fields)
        {
            _ = type switch
            {
                FieldType.Integer => file.LongOrNone(column.Name, r => flat.At(r, column) is Cell.Whole w ? w.Value : null),
                FieldType.Number => file.NumberOrNone(column.Name, r => flat.At(r, column).Number),
                FieldType.Boolean => file.FlagOrNone(
                    column.Name, r => Written(flat.At(r, column)) is { } word ? word == "true" : null),
                _ => file.TextOrNone(column.Name, r => Written(flat.At(r, column))),
            };
        }

        return file;
    }

    /// <summary>What CSV has, or null where it has nothing.</summary>
    private static string? Written(Cell cell) => FlatCells.ForCsv(cell, Language.En) is { Length: > 0 } text ? text : null;

    private void Descriptor() => Save("datapackage.json", stream =>
    {
        using var json = new Utf8JsonWriter(stream, JsonForm.Indented);
        json.WriteStartObject();
        json.WriteString("$schema", Profile);
        json.WriteString("name", "aandeel");
        json.WriteString("title", "Aandeel: the share of NATO members' deliveries of major arms that goes outside NATO");
        json.WriteString("description", Wording.Of(Mcp.McpWords.Caveat, Language.En));
        json.WriteString("version", ProgramVersion.Text);
        json.WriteString("snapshot", _imported.Identity);
        json.WriteString("tables", ReferenceTables.Hash([]));
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", "other-nc");
        json.WriteString(
            "title",
            "Sums of our own making; free to use with the citation, for non-commercial use where the source's terms ask it");
        json.WriteEndObject();
        json.WriteEndArray();
        Sources(json);
        json.WriteStartArray("left_out");
        foreach (var (question, why) in _leftOut)
        {
            json.WriteStartObject();
            json.WriteString("question", question);
            json.WriteString("why", why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("resources");
        foreach (var (name, answer, _, fields) in _tables)
        {
            Resource(json, name, answer, fields, "csv", "text/csv");
            Resource(json, name, answer, fields, "parquet", "application/vnd.apache.parquet");
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void Sources(Utf8JsonWriter json)
    {
        json.WriteStartArray("sources");
        foreach (var edition in _tables.SelectMany(t => t.Answer.Editions).DistinctBy(e => e.Citation))
        {
            json.WriteStartObject();
            json.WriteString("title", edition.Cited(Language.En));
            if (SourceCatalog.Find(edition.Source) is { Address: { } address }) json.WriteString("path", address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Resource(
        Utf8JsonWriter json, string name, Answer answer, List<(FlatColumn Column, FieldType Type)> fields, string format,
        string type)
    {
        json.WriteStartObject();
        json.WriteString("name", format == "csv" ? name : $"{name}-{format}");
        if (format == "csv") json.WriteString("type", "table");
        json.WriteString("path", $"{name}.{format}");
        json.WriteString("title", Wording.Of(answer.Title, Language.En));
        json.WriteString("description", Wording.Of(answer.Subtitle, Language.En));
        json.WriteString("format", format);
        json.WriteString("mediatype", type);
        if (format == "csv") json.WriteString("encoding", "utf-8");
        json.WriteString("question", answer.Filled.Command);
        Schema(json, fields);
        json.WriteEndObject();
    }

    private static void Schema(Utf8JsonWriter json, List<(FlatColumn Column, FieldType Type)> fields)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var (column, type) in fields)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", Codes.Of(type));
            json.WriteString("title", Wording.Of(column.Column.Title, Language.En));
            json.WriteString("description", Wording.Of(column.Column.About, Language.En));
            if (column.Column.Unit is { } unit) json.WriteString("unit", unit.Code);
            json.WriteString("role", Codes.Of(column.Column.Role));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Save(string name, Action<Stream> write)
    {
        Directory.CreateDirectory(_folder);
        using var file = new FileStream(Path.Combine(_folder, name), FileMode.Create, FileAccess.Write);
        write(file);
    }
}
