namespace Aandeel.Sources.Unroca;

/// <summary>
/// The names by which the Register's site knows states, as scraped or as its own list answers. It holds no figures: it
/// is recognised so that nobody takes it for data, and its names stand in party-names-unroca.csv.
/// </summary>
public sealed class CountryNamesReader : ISourceReader
{
    public string Source => SourceCatalog.Unroca;

    public string Form => "unroca-names";

    public Problem FormTitle => "UN Register of Conventional Arms, names of states (JSON)";

    public int Version => 1;

    public bool Recognises(SourceFile file) =>
        JsonRows.FirstNames(file) is var names
            && (names.Contains("countryname_slug")
                ? names.Contains("name_en")
                : names.Count == 1 && names.Contains("country"))
        && file.Head.AsSpan().TrimStart().StartsWith("[", StringComparison.Ordinal);

    public void Read(SourceFile file, FileReading reading)
    {
        var rows = new JsonRows(file, reading);
        while (rows.Next(out var row))
        {
            if ((row.Text("countryname_slug") ?? row.Text("country")) is not { } name)
            {
                row.Missing("country", file, reading);
            }
            else if (name.Length == 0)
            {
                reading.RowRefused(row.Line, "country", "name-missing", name, "the name of a state");
            }
            else reading.RowRead();
        }

        reading.Edition = "names";
    }
}
