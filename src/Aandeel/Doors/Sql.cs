using System.Text;
using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// Writes the question behind an answer as standard SQL over the exported files (docs/scale.md). What it is, of which
/// edition, and what must be read with it stand above it as comments.
/// </summary>
public static class Sql
{
    /// <summary>Whether the question of this answer can be put to another engine.</summary>
    public static bool Has(Answer answer) => answer.Query is { Refusal: null };

    public static string Write(Answer answer, Showing showing)
    {
        if (answer.Query is not { } query)
        {
            throw AandeelException.Usage(
                $"--format sql got '{answer.Filled.Words}'; it knows share of one source, suppliers, recipients and "
                    + $"decompose. Ask one of these, or choose another --format.");
        }

        if (query.Refusal is { } why) throw AandeelException.Usage($"--format sql {why}");
        var language = showing.Language;
        var text = new StringBuilder();
        Remark(Wording.Of(answer.Title, language));
        Remark(answer.Filled.Command);
        foreach (var edition in answer.Editions) Remark(edition.Cited(language));
        if (answer.Unit is { } unit) Remark(unit.Title(language));
        Remark($"snapshot {answer.Identity.Snapshot}, tables {answer.Identity.Tables}");
        foreach (var note in answer.Notes) Remark(Wording.Of(note.Text, language));
        Remark(Wording.Of(answer.Source, language));
        return text.Append(query.In(language)).ToString();

        void Remark(string line)
        {
            if (line.Length > 0) text.Append("-- ").Append(line.ReplaceLineEndings(" ")).Append('\n');
        }
    }
}
