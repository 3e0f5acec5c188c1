using System.Globalization;
using Aandeel.Doors;

namespace Aandeel.App.Cli;

/// <summary>
/// What a command line says to the door: where the answer goes, in which form and language, and how much of it.
/// </summary>
/// <param name="Target">The file; null is the screen or the pipe.</param>
/// <param name="Folder">The folder of snapshots; null is the usual one.</param>
internal sealed record DoorChoice(Format Format, Showing Showing, string? Target, string? Folder, bool Strict)
{
    /// <summary>Reads it. The ending of a file says the form where none is given.</summary>
    public static DoorChoice Of(IReadOnlyList<KeyValuePair<string, string>> given, Streams streams)
    {
        string? Value(DoorArgument argument)
        {
            for (var i = 0; i < given.Count; i++)
            {
                if (given[i].Key == argument.Name) return given[i].Value.Trim();
            }

            return null;
        }

        var target = Value(DoorArgument.Out);
        if (target?.Length == 0)
        {
            throw AandeelException.Usage("--out got nothing; a file name was expected, such as --out answer.csv.");
        }

        var format = Value(DoorArgument.Format) is { } word
            ? FormatOf(word)
            : target is null
            ? Format.Table
            : OfEnding(target);
        if (format is Format.Xlsx or Format.Png or Format.Card && target is null && streams.IsTerminal)
        {
            var file = format == Format.Card ? "card.png" : $"answer.{Codes.Of(format)}";
            throw AandeelException.Usage($"--format {Codes.Of(format)} needs a file: add --out {file}.");
        }

        var isBrief = Value(DoorArgument.Brief) is not null;
        if (isBrief && format is not (Format.Table or Format.Markdown))
        {
            throw AandeelException.Usage(
                $"--brief writes a sentence and --format {Codes.Of(format)} a file of figures; leave one of them out.");
        }

        var limit = Value(DoorArgument.Limit) is { } number ? LimitOf(number) : (int?)null;
        var showing = new Showing(
            Listing.Spoken(Value(DoorArgument.Lang), streams), limit, Value(DoorArgument.Explain) is not null,
            Value(DoorArgument.Chart))
        {
            Brief = isBrief,
            Bom = Value(DoorArgument.Bom) is not null,
            Columns = ColumnsOf(Value(DoorArgument.Columns), format),
        };
        return new DoorChoice(
            format, showing, target, Value(DoorArgument.Data), Value(DoorArgument.Strict) is not null);
    }

    private static Format FormatOf(string word)
    {
        if (Codes.TryParse(word, out Format format)) return format;
        var known = Codes.All<Format>();
        throw AandeelException.Unknown("format", word, known);
    }

    private static string[] ColumnsOf(string? names, Format format)
    {
        if (names is null) return [];
        if (format is Format.Svg or Format.Png or Format.Card or Format.Sql)
        {
            throw AandeelException.Usage(
                $"--columns chooses columns of a table, and --format {Codes.Of(format)} has none; leave one of them out.");
        }

        var chosen = names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return chosen.Length > 0
            ? chosen
            : throw AandeelException.Usage($"--columns got nothing; names were expected, such as period,share_outside.");
    }

    private static int LimitOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1
            ? limit
            : throw AandeelException.Unknown("limit", text, $"a whole number from {1}");

    private static Format OfEnding(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".csv" => Format.Csv,
        ".json" => Format.Json,
        ".ndjson" or ".jsonl" => Format.Ndjson,
        ".md" => Format.Markdown,
        ".xlsx" => Format.Xlsx,
        ".svg" => Format.Svg,
        ".png" => Format.Png,
        ".sql" => Format.Sql,
        ".bib" => Format.Bibtex,
        _ => Format.Table,
    };
}
