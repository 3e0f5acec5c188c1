using System.Text.Json;
using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// Writes the structure of an answer as an SDMX-JSON 2.1 structure message (SDMX 3.1): concepts, the codes of
/// OBS_STATUS, the data structure definition and the dataflow that its SDMX-CSV names (docs/methods/sdmx.md).
/// </summary>
public static class SdmxStructure
{
    private const string Schema =
        "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/v2.1.0/structure-message/tools/schemas/"
            + "sdmx-json-structure-schema.json";

    /// <summary>When version 1.0.0 of the structures was laid down: the same answer has the same bytes.</summary>
    private const string Prepared = "2026-11-28T00:00:00Z";
    private const string StatusCodes = "CL_OBS_STATUS";

    private static readonly (string Code, Text Name)[] Statuses =
    [
        ("A", ("As computed", "Zoals berekend")),
        ("P", ("Provisional: a last year is revised by later editions",
            "Voorlopig: een laatste jaar wordt door latere edities herzien")),
        ("L", ("Exists, and is not reported or not imported", "Bestaat, en is niet opgegeven of niet ingelezen")),
        ("M", ("Cannot exist: nothing was delivered, or the source does not state it",
            "Kan niet bestaan: er is niets geleverd, of de bron geeft het niet")),
    ];

    public static void Write(Answer answer, Stream target)
    {
        var shape = new SdmxShape(answer, new FlatTable(answer.Rows));
        using (var json = new Utf8JsonWriter(target, JsonForm.Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            Meta(json, shape);
            json.WriteStartObject("data");
            Concepts(json, shape);
            Codelist(json);
            Definition(json, answer, shape);
            Dataflow(json, answer, shape);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        target.WriteByte((byte)'\n');
    }

    private static void Meta(Utf8JsonWriter json, SdmxShape shape)
    {
        json.WriteStartObject("meta");
        json.WriteString("id", shape.Name);
        json.WriteBoolean("test", false);
        json.WriteString("prepared", Prepared);
        json.WriteStartArray("contentLanguages");
        foreach (var language in Enum.GetValues<Language>()) json.WriteStringValue(Codes.Of(language));
        json.WriteEndArray();
        json.WriteStartObject("sender");
        json.WriteString("id", SdmxShape.Agency);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Concepts(Utf8JsonWriter json, SdmxShape shape)
    {
        json.WriteStartArray("conceptSchemes");
        Artefact(json, Scheme(shape), ("Concepts", "Begrippen"));
        json.WriteStartArray("concepts");
        foreach (var column in shape.Columns)
        {
            json.WriteStartObject();
            json.WriteString("id", SdmxShape.Id(column.Name));
            Names(json, "name", column.Part is null ? column.Column.Title : Part(column));
            Names(json, "description", column.Column.About);
            json.WriteEndObject();
        }

        foreach (var (id, name) in new (string, Text)[]
        {
            (SdmxShape.UnitMeasure, ("Unit of the amounts", "Eenheid van de bedragen")),
            (SdmxShape.Status, ("Status of the main measure", "Status van de hoofdmaat")),
        })
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            Names(json, "name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Codelist(Utf8JsonWriter json)
    {
        json.WriteStartArray("codelists");
        Artefact(json, StatusCodes, ("Status of an observation", "Status van een waarneming"));
        json.WriteStartArray("codes");
        foreach (var (code, name) in Statuses)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            Names(json, "name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Definition(Utf8JsonWriter json, Answer answer, SdmxShape shape)
    {
        json.WriteStartArray("dataStructures");
        Artefact(json, shape.Name, answer.Title);
        json.WriteStartObject("dataStructureComponents");
        var position = 0;
        List(json, "attributeList", "AttributeDescriptor", "attributes", shape, Role.Attribute, Attribute);
        List(json, "dimensionList", "DimensionDescriptor", "dimensions", shape, Role.Dimension, column =>
        {
            json.WriteNumber("position", position++);
            json.WriteString("type", "Dimension");
            Representation(json, SdmxShape.TypeOf(column.Column.Kind));
        });
        List(json, "measureList", "MeasureDescriptor", "measures", shape, Role.Measure, column =>
        {
            json.WriteString("usage", "optional");
            Representation(json, SdmxShape.TypeOf(column.Column.Kind));
        });
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();

        void Attribute(FlatColumn column)
        {
            json.WriteString("usage", "optional");
            OfObservation(json);
            Representation(json, SdmxShape.TypeOf(column.Column.Kind));
        }
    }

    private static void List(
        Utf8JsonWriter json, string list, string id, string items, SdmxShape shape, Role role, Action<FlatColumn> says)
    {
        var columns = shape.Columns.Where(c => c.Column.Role == role).ToList();
        if (columns.Count == 0 && role != Role.Attribute) return;
        json.WriteStartObject(list);
        json.WriteString("id", id);
        json.WriteStartArray(items);
        foreach (var column in columns)
        {
            Component(json, shape, SdmxShape.Id(column.Name));
            says(column);
            json.WriteEndObject();
        }

        if (role == Role.Attribute) Always(json, shape);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The attributes that every table has.</summary>
    private static void Always(Utf8JsonWriter json, SdmxShape shape)
    {
        Component(json, shape, SdmxShape.UnitMeasure);
        json.WriteString("usage", "optional");
        OfObservation(json);
        Representation(json, "String");
        json.WriteEndObject();
        Component(json, shape, SdmxShape.Status);
        json.WriteString("usage", "mandatory");
        OfObservation(json);
        json.WriteStartObject("localRepresentation");
        json.WriteString("enumeration", Urn("codelist.Codelist", StatusCodes));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Dataflow(Utf8JsonWriter json, Answer answer, SdmxShape shape)
    {
        json.WriteStartArray("dataflows");
        Artefact(json, shape.Name, answer.Title);
        json.WriteString("structure", Urn("datastructure.DataStructure", shape.Name));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Begins an object of the agency's: name, version, and whose it is.</summary>
    private static void Artefact(Utf8JsonWriter json, string id, Text name)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("agencyID", SdmxShape.Agency);
        json.WriteString("version", SdmxShape.Version);
        Names(json, "name", name);
    }

    /// <summary>Begins a component: its name, and the concept that it takes its meaning from.</summary>
    private static void Component(Utf8JsonWriter json, SdmxShape shape, string id)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("conceptIdentity", $"{Urn("conceptscheme.Concept", Scheme(shape))}.{id}");
    }

    private static void OfObservation(Utf8JsonWriter json)
    {
        json.WriteStartObject("attributeRelationship");
        json.WriteStartObject("observation");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Representation(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject("localRepresentation");
        json.WriteStartObject("format");
        json.WriteString("dataType", type);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A name in one language, and in all: <c>name</c> and <c>names</c>.</summary>
    private static void Names(Utf8JsonWriter json, string word, Text text)
    {
        json.WriteString(word, Wording.Of(text, Language.En));
        json.WriteStartObject(word + "s");
        foreach (var language in Enum.GetValues<Language>())
        {
            json.WriteString(Codes.Of(language), Wording.Of(text, language));
        }

        json.WriteEndObject();
    }

    private static Text Part(FlatColumn column) => Text.Of($"{column.Column.Title}: {Text.Of(column.Part!)}");

    private static string Scheme(SdmxShape shape) => "CS_" + shape.Name;

    private static string Urn(string kind, string id) =>
        $"urn:sdmx:org.sdmx.infomodel.{kind}={SdmxShape.Agency}:{id}({SdmxShape.Version})";
}
