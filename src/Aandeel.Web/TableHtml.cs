using System.Globalization;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>
/// Tables as people see them: the name of a row is its head, figures stand right, bars stand in a cell of their own, and
/// on a phone each row is a card.
/// </summary>
internal sealed class TableHtml(Html html, Answer answer)
{
    private const int MostOfPage = 500;
    private const int LongestLabel = 26;

    /// <summary>Writes a view and says how many rows of how many are shown.</summary>
    public (int Shown, int All) Write(View view, TableShowing showing)
    {
        var (shown, all) = (0, 0);
        var most = Math.Min(MostOfPage, showing.Limit ?? Math.Min(view.First ?? int.MaxValue, showing.Usual));
        foreach (var part in view.Parts())
        {
            var rows = Ordered(view, part, showing);
            IReadOnlyList<int> page = [.. rows.Skip(showing.Offset).Take(most)];
            Write(view, part, page, showing);
            shown += page.Count;
            all += rows.Count;
        }

        if (showing.Turn is { } turn && all > shown) Pages(turn, showing, most, shown, all);
        return (shown, all);
    }

    private IReadOnlyList<int> Ordered(View view, ViewPart part, TableShowing showing)
    {
        if (showing.Sort is not { Length: > 0 } sort) return part.Rows;
        var falling = sort[^1] == '-';
        var name = sort.TrimEnd('-');
        var column = part.Columns.FirstOrDefault(c => c.Name == name);
        if (column is null)
        {
            var known = part.Columns.Select(c => c.Name).ToList();
            throw AandeelException.Unknown("sort", name, known);
        }

        return RowOrder.By(view.Table, part.Rows, column, falling, html.Language);
    }

    private void Write(View view, ViewPart part, IReadOnlyList<int> rows, TableShowing showing)
    {
        if (view.AsCards)
        {
            foreach (var row in rows) Card(view, part, row);
            return;
        }

        var columns = part.Columns.Where(c => c != view.Told).ToList();
        var head = columns.FindIndex(IsHead);
        var at = Math.Max(head + 1, columns.FindIndex(IsNumber));
        var bar = at < columns.Count ? RowBar.Of(answer, view) : null;
        bar?.Key(html);
        html.Raw($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{html.Region(Label(part))}\">")
            .Raw("<table class=\"stack\">");
        html.Raw(IsSaidAbove(view, part) ? "<caption class=\"vh\">" : "<caption>").Words(Label(part))
            .Raw("</caption><thead><tr>");
        for (var c = 0; c < columns.Count; c++)
        {
            if (bar is not null && c == at) RowBar.Head(html);
            HeadCell(columns[c], c == head, showing);
        }

        html.Raw("</tr></thead><tbody>");
        foreach (var row in rows.Concat(view.Foot))
        {
            html.Raw(view.Foot.Contains(row) ? "<tr class=\"sum\">" : "<tr>");
            for (var c = 0; c < columns.Count; c++)
            {
                if (bar is not null && c == at) bar.Cell(html, row);
                Cell(view, columns[c], row, c == head);
            }

            html.Raw("</tr>");
        }

        html.Raw("</tbody></table></div>");
        if (view.Told is { } told)
        {
            foreach (var row in rows)
            {
                html.Raw("<p class=\"quiet note\">").Words(Said(view.Table, row, told)).Raw("</p>");
            }
        }
    }

    private string Label(ViewPart part)
    {
        var words = Wording.Of(part.Heading, html.Language);
        return words.Length > 0 ? words : Wording.Of(answer.Title, html.Language);
    }

    /// <summary>Whether the heading over a table says the same: then it is read out, and not seen twice.</summary>
    private bool IsSaidAbove(View view, ViewPart part) =>
        answer.Views is [var first, ..] && !ReferenceEquals(view, first) && !view.Heading.IsEmpty
            && string.Equals(Label(part), Wording.Of(view.Heading.Capital(), html.Language), StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands before a value where each row is a card: the title, unless that is long.</summary>
    private string CardLabel(Column column)
    {
        var title = Wording.Of(column.Title, html.Language);
        return title.Length is > 0 and <= LongestLabel || column.Short is null ? title : Wording.Of(column.Short, html.Language);
    }

    private void HeadCell(Column column, bool isHead, TableShowing showing)
    {
        html.Raw($"<th scope=\"col\"{(IsNumber(column) ? " class=\"n\"" : "")}");
        var name = column.Name;
        var isSorted = showing.Sort?.TrimEnd('-') == name;
        var falls = isSorted ? showing.Sort![^1] != '-' : IsNumber(column);
        if (isSorted) html.Raw($" aria-sort=\"{(showing.Sort![^1] == '-' ? "descending" : "ascending")}\"");
        html.Raw(">");
        if (column.Title.IsEmpty)
        {
            // A rank needs no head to be seen, and one to be read out.
            html.Raw("<span class=\"vh\">").Words(column.About).Raw("</span>");
        }
        else if (showing.Turn is { } turn
            && (isHead || IsNumber(column) || column.Kind is Kind.Year or Kind.Code or Kind.Words))
        {
            html.Link(
                turn([("sort", falls ? name + "-" : name), ("offset", null)]),
                Wording.Of(column.Title, html.Language) + (isSorted ? showing.Sort![^1] == '-' ? " ↓" : " ↑" : ""),
                "rel=\"nofollow\"");
        }
        else
        {
            html.Words(column.Title);
        }

        html.Raw("</th>");
    }

    private void Cell(View view, Column column, int row, bool isHead)
    {
        var words = Said(view.Table, row, column);

        // A row without a name has no head: an empty one would be read out as one.
        if (isHead && words.Length == 0)
        {
            html.Raw("<td></td>");
            return;
        }

        if (isHead)
        {
            html.Raw("<th scope=\"row\">");
            if (AddressOf(view.Table, row, column) is { } address) html.Link(address, words);
            else html.Words(words);
            html.Raw("</th>");
            return;
        }

        var style = IsNumber(column) ? "n " : column.Kind is Kind.Year or Kind.Period ? "nb " : "";
        if (words.Length == 0 && view.Table[row, column] is not Aandeel.Cell.Asked)
        {
            html.Raw($"<td class=\"{style}\"></td>");
            return;
        }

        html.Raw("<td class=\"").Raw(style).Raw("lab\" data-l=\"").Address(CardLabel(column)).Raw("\">");
        if (view.Table[row, column] is Aandeel.Cell.Asked asked) html.Link(html.Links.To(asked.Value), RowsWord());
        else if (LineOf(view.Table, row, column) is { } line) html.Link(line, words);
        else if (column.Main && Quoted(view.Table, row, column) is { Place: not null } figure)
        {
            html.Raw("<b>").Linked(figure, words).Raw("</b>");
        }
        else html.Unbroken(words);
        html.Raw("</td>");
    }

    /// <summary>A row laid open: its values under one another.</summary>
    private void Card(View view, ViewPart part, int row)
    {
        html.Raw("<dl class=\"kv\">");
        foreach (var column in part.Columns)
        {
            var words = Said(view.Table, row, column);
            if (words.Length == 0) continue;
            html.Raw("<dt>").Words(column.Title).Raw("</dt><dd>");
            if (LineOf(view.Table, row, column) is { } line) html.Link(line, words);
            else if (column.Name == "printed") html.Raw("<code>").Words(words).Raw("</code>");
            else html.Words(words);
            html.Raw("</dd>");
        }

        html.Raw("</dl>");
    }

    private void Pages(
        Func<(string Name, string? Value)[], string> turn, TableShowing showing, int most, int shown, int all)
    {
        var nl = html.Language == Language.Nl;
        var label = nl ? "Bladeren" : "Pages";
        html.Raw($"<nav class=\"pages\" aria-label=\"{label}\">");
        if (showing.Offset > 0)
        {
            html.Link(
                turn([("offset", Number(Math.Max(0, showing.Offset - most)))]), nl ? "‹ Vorige" : "‹ Previous",
                "rel=\"prev nofollow\"").Raw(" ");
        }

        var (first, last) = (Numbers.Fixed(showing.Offset + 1, 0, html.Language),
            Numbers.Fixed(showing.Offset + shown, 0, html.Language));
        var whole = Numbers.Fixed(all, 0, html.Language);
        html.Words(nl ? $"{first} tot {last} van {whole}" : $"{first} to {last} of {whole}");
        if (showing.Offset + shown < all)
        {
            html.Raw(" ").Link(
                turn([("offset", Number(showing.Offset + most))]), nl
                    ? "Volgende ›" : "Next ›", "rel=\"next nofollow\"");
        }

        html.Raw("</nav>");
    }

    /// <summary>The page of what a row is about: a country, a product class, a source.</summary>
    private string? AddressOf(Table table, int row, Column column)
    {
        if (column.Kind is not (Kind.Words or Kind.Code) || table.Find("key") is not { } key) return null;
        if (table[row, key] is not Aandeel.Cell.Code { Value: var code }) return null;
        if (PartyCode.TryParse(code, null, out var party) && PartyTable.BuiltIn.Find(party) is { IsState: true })
        {
            return html.Links.Country(code);
        }

        return ProductClasses.BuiltIn.All.Skip(1).Any(c => c.Code == code) ? html.Links.Product(code) : null;
    }

    private string? LineOf(Table table, int row, Column column) =>
        table.Row(row) is FlowLine line && column.Name == "file"
            ? html.Links.Line(line.File.Source, line.File.Sha256, line.Line)
            : null;

    /// <summary>The cell as a figure, where its table is one that can be found again.</summary>
    private static Figure? Quoted(Table table, int row, Column column) =>
        table.Columns.FirstOrDefault(c => c.Name == column.Name) is { } own
            && RowOrder.Number(table[row, own]) is not null
            && table[row, own] is not Aandeel.Cell.Band
            ? table.Quote(row, own)
            : null;

    private string Said(Table table, int row, Column column)
    {
        var words = DrawnTable.Cell(table, row, column, html.Language);
        return column is { Name: "source", Kind: Kind.Code } && Sources.SourceCatalog.Find(words) is not null
            ? Wording.Of(Words.SeriesNames.Source(words), html.Language)
            : words;
    }

    private string RowsWord() => html.Language == Language.Nl ? "regels" : "rows";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsHead(Column column) => column.Kind is Kind.Words or Kind.Code or Kind.Period;

    private static bool IsNumber(Column column) =>
        column.Kind is Kind.Share or Kind.Change or Kind.Points or Kind.Amount
        or Kind.Count or Kind.Factor or Kind.Probability;
}
