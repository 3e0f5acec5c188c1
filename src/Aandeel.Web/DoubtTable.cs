using System.Globalization;
using Aandeel.Answers;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>
/// What could move a share, by kind: unknown parties, SIPRI's own estimates, revision, whose membership counts and what
/// counts at all. They answer different questions and are never added up, so each has a row and an axis that all share.
/// </summary>
internal sealed class DoubtTable
{
    private readonly Html _html;
    private readonly Found _found;
    private readonly List<Kind> _kinds = [];

    private DoubtTable(Html html, Desk desk, Answer answer, Found found)
    {
        (_html, _found) = (html, found);
        Find(desk, answer);
    }

    /// <summary>Writes the kinds that are known of a share; nothing where it is no share of a period.</summary>
    public static void Write(Html html, Desk desk, Answer answer, Found found)
    {
        if (answer.Filled.Question != Codes.Of(QuestionKind.Share) || found.Column.Name != "share_outside"
            || RowOrder.Number(found.Figure.Cell) is null || found.Table.Find("period") is null) return;
        var table = new DoubtTable(html, desk, answer, found);
        if (table._kinds.Count > 0) table.Write();
    }

    private decimal Value => RowOrder.Number(_found.Figure.Cell) ?? 0;

    private void Find(Desk desk, Answer answer)
    {
        var (table, row) = (_found.Table, _found.Row);
        Figure? Of(string column, string? part = null) =>
            table.Find(column) is { } c ? Usable(table.Quote(row, c, part)) : null;
        if (Of("bounds", "lower") is { } least && Of("bounds", "upper") is { } most)
        {
            _kinds.Add(new Kind(
                ("Margin", "Marge"),
                ("unknown recipients and suppliers, all on one side or all on the other",
                    "onbekende ontvangers en leveranciers, alle aan de ene of alle aan de andere kant"),
                Between(least, most), ("of unknown parties alone", "alleen van onbekende partijen"))
            { Lower = Number(least), Upper = Number(most) });
        }

        if (Of("allocation", "lower") is { } low && Of("allocation", "upper") is { } high)
        {
            _kinds.Add(new Kind(
                ("Allocation", "Toedeling"),
                ("orders without a year of delivery, whose years we allocated",
                    "orders zonder leveringsjaar, waarvan wij de jaren toedeelden"),
                Between(low, high), ("held in 95 of 100 tests", "hield in 95 van 100 proeven"))
            { Lower = Number(low), Upper = Number(high) });
        }

        var period = ((Cell.Period)table[row, table.Find("period")!]).Value.ToString();
        var isPlain = answer.Filled["source"] is null or "" or Sources.SourceCatalog.Sipri
            && answer.Filled["by"] is null or "";
        if (isPlain) Elsewhere(desk, answer.Filled, period);
        if (Of("revision", "largest") is { } largest && Of("revision", "n") is { } cases)
        {
            var (moved, count) = (Front.Named(largest, Aandeel.Kind.Points), Front.Named(cases, Aandeel.Kind.Count));
            _kinds.Add(new Kind(
                ("Revision", "Herziening"),
                Text.Of(
                    $"how far first prints of such periods moved in later editions ({count} cases)",
                    $"hoe ver eerste opgaven van zulke perioden in latere edities schoven ({count} gevallen)"),
                Text.Of($"up to {moved:bare} points", $"tot {moved:bare} procentpunt"),
                ("cases, not a range", "gevallen, geen marge"))
            {
                Rings = [Value - (Number(moved) / 100), Value + (Number(moved) / 100)],
            });
        }
    }

    /// <summary>The kinds that other questions answer, asked with what this one was asked with.</summary>
    private void Elsewhere(Desk desk, Ask ask, string period)
    {
        (string, string?)[] Same(QuestionKind kind, params string[] but) =>
        [
            .. ask.Given.Where(g => !g.IsImplied && g.Name is not ("years" or "periods" or "compare")
                && !but.Contains(g.Name) && ArgumentsOf.Question(kind).Any(a => a.Name == g.Name))
                .Select(g => (g.Name, g.Value)),
            ("years", period),
        ];
        var drawn = Asked(desk, QuestionKind.Sensitivity, Same(QuestionKind.Sensitivity));
        var where = ("period", period);
        if (Front.Known(drawn?.Rows, "sensitivity", "low", where) is { } low
            && Front.Known(drawn?.Rows, "sensitivity", "high", where) is { } high)
        {
            (low, high) = (Front.Named(low, Aandeel.Kind.Share), Front.Named(high, Aandeel.Kind.Share));
            _kinds.Add(new Kind(
                ("Sensitivity", "Gevoeligheid"),
                ("SIPRI's own estimates of numbers and years drawn anew; 95 of 100 draws lie between the ends",
                    "SIPRI's eigen schattingen van aantallen en jaren opnieuw getrokken; 95 van 100 trekkingen liggen "
                        + "ertussen"),
                Between(low, high), ("not a confidence interval", "geen betrouwbaarheidsinterval"))
            { Lower = Number(low), Upper = Number(high) });
        }

        var isPresent = ask["composition"] == "present";
        var other = Asked(
            desk, QuestionKind.Share,
            [.. Same(QuestionKind.Share, "composition"), ("composition", isPresent ? "at-the-time" : "present")]);
        if (Front.Known(other?.Rows, "share_outside", null, where) is { } beside)
        {
            _kinds.Add(new Kind(
                ("Membership", "Lidmaatschap"),
                isPresent
                    ? ("members at the time of delivery in place of those of today",
                        "leden op het moment van levering in plaats van die van nu")
                    : ("the members of today in all years", "de leden van nu in alle jaren"),
                Text.Of(beside), ("a choice, stands beside", "een keuze, staat ernaast"))
            { Rings = [Number(beside)] });
        }

        var all = Asked(desk, QuestionKind.Definitions, Same(QuestionKind.Definitions));
        if (all?.Frame is not { } frame || all.Rows.Find("share_outside") is not { } share
            || frame.Find("lower") is not { } lower || frame.Find("upper") is not { } upper) return;
        var count = frame.Quote(0, frame.Find("definitions")!);
        _kinds.Add(new Kind(
            ("Definitions", "Definities"),
            Text.Of($"{count} combinations of choices; each mark is one",
                $"{count} combinaties van keuzes; elk streepje is er een"),
            Between(frame.Quote(0, lower), frame.Quote(0, upper)), ("choices, not errors", "keuzes, geen fouten"))
        {
            Ticks = [.. Enumerable.Range(0, all.Rows.Count).Select(r => RowOrder.Number(all.Rows[r, share]))
                .OfType<decimal>()],
        });
    }

    /// <summary>The answer; null where the question does not fit what was asked here.</summary>
    private static Answer? Asked(Desk desk, QuestionKind kind, (string, string?)[] given)
    {
        try
        {
            return desk.Of(kind, given);
        }
        catch (AandeelException)
        {
            return null;
        }
    }

    private void Write()
    {
        var nl = _html.Language == Language.Nl;
        var marks = _kinds.SelectMany(k => k.All).Append(Value).ToList();
        var least = Math.Max(0, (Math.Floor(marks.Min() * 50) - 1) / 50);
        var most = Math.Min(1, (Math.Ceiling(marks.Max() * 50) + 1) / 50);
        _html.Raw("<section class=\"sec\"><h2>")
            .Words(nl ? "Wat het kan verschuiven, elk apart" : "What could move it, each kind apart")
            .Raw("</h2><p class=\"sub\">").Words(nl
                ? "Zij beantwoorden verschillende vragen en worden nooit opgeteld. De smalste gaat alleen over onbekende "
                    + "partijen: wie die als „de marge” aanhaalt, belooft een nauwkeurigheid die niemand heeft."
                : "They answer different questions and are never added up. The narrowest is only about unknown parties: "
                    + "quoting it alone as “the margin” would claim a precision that nobody has.")
            .Raw("</p><table class=\"stack kinds\"><caption>").Words(nl ? "Per soort twijfel" : "By kind of doubt")
            .Raw("</caption><thead><tr><th scope=\"col\">").Words(nl ? "Soort" : "Kind")
            .Raw("</th><th scope=\"col\" class=\"bar\"><span class=\"vh\">").Words(nl ? "Getekend" : "Drawn")
            .Raw("</span><svg class=\"chart\" height=\"15\" aria-hidden=\"true\" focusable=\"false\">")
            .Raw($"<text class=\"dim sm\" x=\"0\" y=\"11\">{Whole(least)}</text>")
            .Raw($"<text class=\"dim sm e\" x=\"100%\" y=\"11\">{Whole(most)} %</text></svg></th>")
            .Raw("<th scope=\"col\" class=\"n\">").Words(nl ? "Zegt" : "Says").Raw("</th><th scope=\"col\">")
            .Words(nl ? "Lees het als" : "Read it as").Raw("</th></tr></thead><tbody>");
        foreach (var kind in _kinds)
        {
            _html.Raw("<tr><th scope=\"row\">").Words(kind.Name).Raw(" <span class=\"quiet\">").Sentence(kind.About)
                .Raw("</span></th><td class=\"bar\">");
            Draw(kind, least, most);
            _html.Raw("</td><td class=\"n\"><b>").Sentence(kind.Says).Raw("</b></td><td class=\"say1\">")
                .Words(kind.ReadAs).Raw("</td></tr>");
        }

        _html.Raw("</tbody></table></section>");
    }

    private void Draw(Kind kind, decimal least, decimal most)
    {
        string At(decimal value) => Part((value - least) / (most - least));
        _html.Raw("<svg class=\"chart\" height=\"22\" aria-hidden=\"true\" focusable=\"false\">")
            .Raw("<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"11\" y2=\"11\"/>")
            .Raw($"<line class=\"mark\" x1=\"{At(Value)}\" x2=\"{At(Value)}\" y1=\"0\" y2=\"22\"/>");
        if (kind is { Lower: { } from, Upper: { } to })
        {
            var width = Part((to - from) / (most - least));
            _html.Raw($"<rect class=\"band\" x=\"{At(from)}\" width=\"{width}\" y=\"8\" height=\"6\"/>");
        }

        foreach (var tick in kind.Ticks)
        {
            _html.Raw($"<line class=\"tick\" x1=\"{At(tick)}\" x2=\"{At(tick)}\" y1=\"5\" y2=\"17\"/>");
        }

        _html.Raw($"<circle class=\"dot\" cx=\"{At(Value)}\" cy=\"11\" r=\"4.5\"/>");
        foreach (var ring in kind.Rings) _html.Raw($"<circle class=\"ring\" cx=\"{At(ring)}\" cy=\"11\" r=\"4\"/>");
        _html.Raw("</svg>");
    }

    private static Text Between(Figure low, Figure high) => Text.Of($"{low:bare} to {high}", $"{low:bare} tot {high}");

    private static Figure? Usable(Figure figure) => RowOrder.Number(figure.Cell) is null ? null : figure;

    private static decimal Number(Figure figure) => RowOrder.Number(figure.Cell) ?? 0;

    private static string Whole(decimal part) => (part * 100).ToString("0", CultureInfo.InvariantCulture);

    private static string Part(decimal part) =>
        decimal.Round(Math.Clamp(part, 0, 1) * 100, 3).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private sealed record Kind(Text Name, Text About, Text Says, Text ReadAs)
    {
        public decimal? Lower { get; init; }

        public decimal? Upper { get; init; }

        public IReadOnlyList<decimal> Rings { get; init; } = [];

        public IReadOnlyList<decimal> Ticks { get; init; } = [];

        public IEnumerable<decimal> All => new[] { Lower, Upper }.OfType<decimal>().Concat(Rings).Concat(Ticks);
    }
}
