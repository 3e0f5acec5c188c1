using System.Text;
using System.Text.Json;
using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.App.Bulk;

/// <summary>
/// Writes flows, dated memberships, groups and classes as partitioned Parquet (docs/scale.md), for engines that answer
/// what <c>--format sql</c> prints.
/// </summary>
internal sealed class BulkExport
{
    private readonly Imported _imported;
    private readonly string _folder;
    private readonly List<(string Name, FlowTable Table)> _written = [];
    private long _rows;
    private int _files;

    private BulkExport(Imported imported, string folder) => (_imported, _folder) = (imported, folder);

    /// <summary>A folder to export into, which must be empty or not there.</summary>
    /// <param name="argument">The argument that names it.</param>
    public static void RequireEmpty(string argument, string folder)
    {
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()) return;
        throw AandeelException.Usage(
            $"--{argument} got {folder}, which is not empty; an empty or a new folder was expected, so that no file "
                + $"of another export stays among these. Choose another folder.");
    }

    /// <summary>Writes everything into a folder that is empty or not there.</summary>
    /// <returns>How many flows and how many files.</returns>
    public static (long Rows, int Files) Write(Imported imported, string folder)
    {
        RequireEmpty("parquet", folder);
        if (imported.Snapshot is null)
        {
            throw AandeelException.NotHere(
                $"Nothing was imported, and the built-in sums hold no flows to export. {Remedies.Register}");
        }

        var export = new BulkExport(imported, Path.GetFullPath(folder));
        foreach (var table in BulkTables.Of(imported)) export.Flows(table);
        export.Assumed();
        export.Parties();
        export.Memberships();
        export.Groups();
        export.Classes();
        export.Manifest();
        export.Text("views-duckdb.sql", Views());
        export.Text("tables.sql", TablesSql());
        return (export._rows, export._files);
    }

    /// <summary>A file for every year of a table: in the partition of its source and year.</summary>
    private void Flows(FlowTable table)
    {
        var name = NameOf(table);
        _written.Add((name, table));
        var places = new PrintedPlaces(_imported.Snapshot!, table);
        foreach (var (year, flows) in ByYear(table))
        {
            var (file, line) = (new string[flows.Length], new int[flows.Length]);
            for (var i = 0; i < flows.Length; i++) (file[i], line[i]) = places.Of(table.Observation[flows[i]]);
            bool Has(int row, FlowFlags flag) => (table.Flags[flows[row]] & flag) != FlowFlags.None;
            new ParquetFile(flows.Length)
                .Text("flow", _ => Codes.Of(table.Series.Flow))
                .Text("unit", _ => table.Unit.Code)
                .Text("side", _ => Codes.Of(table.Choice.Side))
                .Flag("by_category", _ => table.Choice.ByCategory)
                .Text("edition", _ => EditionOf(table))
                .Text("form", _ => FormOf(table))
                .Text("supplier", i => table.Parties[table.Supplier[flows[i]]].Code.Value)
                .Text("recipient", i => table.Parties[table.Recipient[flows[i]]].Code.Value)
                .Text("category", i => table.Categories[table.Category[flows[i]]])
                .Text("product_class", i => ProductClasses.BuiltIn.All[table.Class[flows[i]]].Code)
                .Flag("is_new", i => Has(i, FlowFlags.New))
                .Flag("second_hand", i => Has(i, FlowFlags.SecondHand))
                .Flag("modernised", i => Has(i, FlowFlags.Modernised))
                .Flag("recipient_participation", i => Has(i, FlowFlags.Participation))
                .Flag("made_in_recipient", i => Has(i, FlowFlags.MadeInRecipient))
                .Flag("part_made_in_recipient", i => Has(i, FlowFlags.PartMadeInRecipient))
                .Flag("number_estimated", i => Has(i, FlowFlags.NumberEstimated))
                .Flag("number_not_coded", i => Has(i, FlowFlags.NumberNotCoded))
                .Flag("year_estimated", i => Has(i, FlowFlags.YearEstimated))
                .Flag("year_not_coded", i => Has(i, FlowFlags.YearNotCoded))
                .Flag("definitive_new_licence", i => Has(i, FlowFlags.DefinitiveNewLicence))
                .Long("amount", i => table.Amount[flows[i]])
                .Text("file", i => file[i])
                .Whole("line", i => line[i])
                .Write(Path.Combine(
                    _folder, "flows", $"source={table.Series.Source}", $"year={year}", name + ".parquet"));
            (_rows, _files) = (_rows + flows.Length, _files + 1);
        }
    }

    /// <summary>The flows of each year, by the index of the flow.</summary>
    private static IEnumerable<(int Year, int[] Flows)> ByYear(FlowTable table)
    {
        var counts = new Dictionary<short, int>();
        foreach (var year in table.Year) counts[year] = counts.GetValueOrDefault(year) + 1;
        var flows = counts.ToDictionary(c => c.Key, c => new int[c.Value]);
        var at = counts.Keys.ToDictionary(y => y, _ => 0);
        for (var i = 0; i < table.Count; i++) flows[table.Year[i]][at[table.Year[i]]++] = i;
        return flows.OrderBy(f => f.Key).Select(f => ((int)f.Key, f.Value));
    }

    private static string NameOf(FlowTable table)
    {
        var name = table.Series == FlowSeries.Sipri
            ? $"{table.Edition.Name}-{table.Edition.Form}"
            : $"{Codes.Of(table.Series.Flow)}-{table.Unit.Code}-{Codes.Of(table.Choice.Side)}";
        return (table.Choice.ByCategory ? name + "-by-category" : name).ToLowerInvariant();
    }

    /// <summary>SIPRI's editions are tables of their own; other sources put theirs together.</summary>
    private static string EditionOf(FlowTable table) => table.Series == FlowSeries.Sipri ? table.Edition.Name : "";

    private static string FormOf(FlowTable table) => table.Series == FlowSeries.Sipri ? table.Edition.Form : "";

    private void Assumed()
    {
        List<(FlowTable Table, AssumedFlow Flow)> all =
            [.. _written.SelectMany(w => w.Table.Assumed.Select(a => (w.Table, a)))];
        Save("assumed", new ParquetFile(all.Count)
            .Text("source", i => all[i].Table.Series.Source)
            .Text("flow", i => Codes.Of(all[i].Table.Series.Flow))
            .Text("unit", i => all[i].Table.Unit.Code)
            .Text("side", i => Codes.Of(all[i].Table.Choice.Side))
            .Flag("by_category", i => all[i].Table.Choice.ByCategory)
            .Whole("year", i => all[i].Flow.Year)
            .Text("supplier", i => all[i].Table.Parties[all[i].Flow.Supplier].Code.Value)
            .Text("recipient", i => all[i].Table.Parties[all[i].Flow.Recipient].Code.Value)
            .Text("category", i => all[i].Table.Categories[all[i].Flow.Category])
            .Long("amount", i => all[i].Flow.Amount)
            .Text("why", i => Codes.Of(all[i].Flow.Why)));
    }

    private void Parties()
    {
        var all = PartyTable.BuiltIn.All;
        Save("parties", new ParquetFile(all.Count)
            .Text("code", i => all[i].Code.Value)
            .Text("kind", i => Codes.Of(all[i].Kind))
            .Flag("is_state", i => all[i].IsState)
            .Text("name_en", i => all[i].NameEn)
            .Text("name_nl", i => all[i].NameNl)
            .Text("region", i => all[i].Region)
            .Text("place", i => Codes.Of(all[i].Place))
            .Whole("place_in_table", i => i));
    }

    private void Memberships()
    {
        List<(Alliance Alliance, Membership Entry)> all =
        [
            .. new[] { Alliance.Nato, Alliance.Eu }.SelectMany(a => a.Entries.Select(e => (a, e))),
        ];
        Save("memberships", new ParquetFile(all.Count)
            .Text("alliance", i => all[i].Alliance.Code)
            .Text("party", i => PartyTable.BuiltIn[all[i].Entry.Party].Code.Value)
            .Day("from_day", i => all[i].Entry.From)
            .DayOrNone("until_day", i => all[i].Entry.Until));
    }

    private void Groups()
    {
        var all = DestinationGroups.All;
        Save("destination_groups", new ParquetFile(all.Count)
            .Text("code", i => Codes.Of(all[i]))
            .Text("side", i => Codes.Of(DestinationGroups.Side(all[i])))
            .Text("name_en", i => DestinationGroups.Name(all[i], Language.En))
            .Text("name_nl", i => DestinationGroups.Name(all[i], Language.Nl))
            .Whole("place_in_table", i => i));
    }

    private void Classes()
    {
        var all = ProductClasses.BuiltIn.All;
        Save("product_classes", new ParquetFile(all.Count)
            .Text("code", i => all[i].Code)
            .Text("category", i => all[i].Category)
            .Text("name_en", i => all[i].NameEn)
            .Text("name_nl", i => all[i].NameNl)
            .Whole("place_in_table", i => i));
    }

    private void Save(string name, ParquetFile file)
    {
        file.Write(Path.Combine(_folder, name + ".parquet"));
        _files++;
    }

    /// <summary>What the files are, whose they are, and whether they may be passed on.</summary>
    private void Manifest()
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("snapshot", _imported.Snapshot!.Id);
            json.WriteString("tables", ReferenceTables.Hash([]));
            json.WriteString("program", ProgramVersion.Text);
            json.WriteString(
                "amount", "whole numbers of 1/10,000 of the unit; a TIV is a volume of military capability, not money");
            json.WriteStartArray("flows");
            foreach (var (name, table) in _written)
            {
                json.WriteStartObject();
                json.WriteString("source", table.Series.Source);
                json.WriteString("file", name);
                json.WriteString("flow", Codes.Of(table.Series.Flow));
                json.WriteString("unit", table.Unit.Code);
                json.WriteString("side", Codes.Of(table.Choice.Side));
                json.WriteNumber("rows", table.Count);
                json.WriteString("years", table.Years.ToString());
                json.WriteStartArray("citations");
                foreach (var edition in table.Editions) json.WriteStringValue(edition.Cited(Language.En));
                json.WriteEndArray();
                json.WriteString("terms", SourceCatalog.Find(table.Series.Source)!.Terms);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        file.WriteByte((byte)'\n');
        File.WriteAllBytes(Path.Combine(_folder, "manifest.json"), file.ToArray());
    }

    private void Text(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private static string TablesSql()
    {
        using var stream = typeof(BulkExport).Assembly.GetManifestResourceStream("Bulk/tables.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The tables of <c>--format sql</c> as views of DuckDB over these files, asked from their folder.</summary>
    private static string Views()
    {
        var text = new StringBuilder("-- Run in the folder of these files: duckdb -init views-duckdb.sql\n");
        text.Append(
            "create view flows as select * from read_parquet('flows/*/*/*.parquet', hive_partitioning = true, "
                + "hive_types = {'source': varchar, 'year': integer});\n");
        foreach (var table in new[] { "assumed", "parties", "memberships", "destination_groups", "product_classes" })
        {
            text.Append($"create view {table} as select * from read_parquet('{table}.parquet');\n");
        }

        return text.ToString();
    }
}
