using Aandeel.Answers;
using Aandeel.Words;

namespace Aandeel.Doors;

/// <summary>The sentences of an answer in a language, with what a cut table says.</summary>
public static class Said
{
    private const int ShortSnapshot = 21;

    /// <summary>All remarks, each as a sentence.</summary>
    public static IEnumerable<string> Sentences(Answer answer, Language language) =>
        answer.Notes.Select(n => Wording.Of(RemedyWords.Said(n), language));

    /// <summary>
    /// The footnotes of the rows that are shown, with their numbers; what is told of each row; and then all remarks
    /// that do not stand above the tables.
    /// </summary>
    public static IEnumerable<string> Sentences(Answer answer, Showing showing) =>
        Footnotes.Of(answer, showing).Select((words, i) => $"{i + 1}. {words}")
            .Concat(answer.Views.Where(v => v.Told is not null).SelectMany(v => Told(v, showing)))
            .Concat(Of(answer, leads: false, showing.Language));

    /// <summary>The remarks that answer the question itself, which stand above the tables.</summary>
    public static IEnumerable<string> Leads(Answer answer, Language language) => Of(answer, leads: true, language);

    private static IEnumerable<string> Of(Answer answer, bool leads, Language language) =>
        answer.Notes.Where(n => n.Leads == leads).Select(n => Wording.Of(RemedyWords.Said(n), language));

    private static IEnumerable<string> Told(View view, Showing showing) =>
        DrawnTable.Shown(view, showing)
            .SelectMany(s => s.Rows).Select(r => Of(view.Table, r, view.Told!, showing.Language));

    /// <summary>That a table shows only its first rows; empty where it shows all.</summary>
    public static string Cut(DrawnTable table, Language language)
    {
        if (table.Left == 0) return "";
        var more = Figure.Count("more", table.Left);
        return Wording.Of(
            Text.Of($"{more} more are in files and with --limit.", $"Nog {more} staan in bestanden en met --limit."),
            language);
    }

    /// <summary>The snapshot alone, where there is no room for more.</summary>
    public static string Snapshot(Identity identity) =>
        $"snapshot {identity.Snapshot[..Math.Min(ShortSnapshot, identity.Snapshot.Length)]}";

    /// <summary>The identity in one line.</summary>
    public static string Identity(Identity identity, string between) =>
        string.Join(
            between, $"snapshot {Short(identity.Snapshot)}", $"tables {identity.Tables[..12]}",
            $"aandeel {identity.Program}");

    private static string Of(Table table, int row, Column told, Language language) =>
        Wording.Of(table[row, told], told.Kind, told.UnitAt(table.Row(row)), told.Form, language);

    /// <summary>The first letters of an identity, enough to tell it.</summary>
    private static string Short(string identity) => identity.Length > 24 ? identity[..24] : identity;
}
