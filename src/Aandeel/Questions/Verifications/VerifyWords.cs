using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// The sentences of <c>verify</c>: the verdict, what it rests on, and what finding a figure does not prove.
/// </summary>
internal sealed class VerifyWords(VerifyResult result)
{
    private readonly VerifyTable _table = result.Table;

    public static IReadOnlyList<Text> Explanation { get; } =
    [
        (
            "A quoted figure is compared to as many decimals as it has (or within what \"about\" allows). Searched are, "
                + "of SIPRI, every combination of composition and what can be left out, the years claimed and those "
                + "beside them, all editions that are imported, and the other side of our own answer; of the EU report "
                + "fewer; of other sources their default (docs/methods/verify.md).",
            "Een genoemd cijfer wordt vergeleken op zoveel decimalen als het heeft (of binnen wat \"ongeveer\" "
                + "toelaat). Doorzocht zijn van SIPRI alle combinaties van samenstelling en wat kan worden weggelaten, "
                + "de genoemde jaren en die ernaast, alle ingelezen edities, en de andere kant van ons eigen antwoord; "
                + "van het EU-verslag minder; van andere bronnen hun standaard (docs/methods/verify.md)."),
    ];

    public Text Title
    {
        get
        {
            var claimed = Claimed;
            return result.Verdict switch
            {
                Verdict.Reproduced => Text.Of($"{claimed}: reproduced", $"{claimed}: gereproduceerd"),
                Verdict.OtherDefinition => Text.Of(
                    $"{claimed}: found under another definition", $"{claimed}: gevonden onder een andere definitie"),
                Verdict.OtherSide => Text.Of(
                    $"{claimed}: that of the other side, inside and outside were exchanged",
                    $"{claimed}: dat van de andere kant, binnen en buiten zijn verwisseld"),
                Verdict.OtherYears => Text.Of(
                    $"{claimed}: found only for other years", $"{claimed}: alleen gevonden voor andere jaren"),
                Verdict.OtherSource => Text.Of(
                    $"{claimed}: found only in another source, edition or group of suppliers",
                    $"{claimed}: alleen gevonden in een andere bron, editie of groep leveranciers"),
                Verdict.Contradicted => Text.Of(
                    $"{claimed}: contradicted, nothing that was searched gives it",
                    $"{claimed}: tegengesproken, niets van wat is doorzocht geeft het"),
                Verdict.OtherQuantity => Text.Of(
                    $"{claimed}: not of a quantity that is measured here",
                    $"{claimed}: geen grootheid die hier wordt gemeten"),
                _ => Text.Of(
                    $"{claimed}: what it takes is not imported", $"{claimed}: wat ervoor nodig is, is niet ingelezen"),
            };
        }
    }

    /// <summary>What was looked for, as the words were read.</summary>
    public Text Subtitle
    {
        get
        {
            if (result.Statement is { } statement)
            {
                var (who, said) = (StatementWords.Who(statement), StatementWords.Said(statement));
                var period = statement.Period;
                return Text.Of($"{who}: {said}, {period}", $"{who}: {said}, {period}");
            }

            var claim = result.Question.Claim!;
            var years = result.Question.Years is { } asked
                ? Text.Of($"{asked}")
                : ("the last five years or the last", "de laatste vijf jaar of het laatste");
            if (claim.Kind != ClaimKind.Share)
            {
                var who = claim.Kind == ClaimKind.Exports
                    ? SelectionWords.Suppliers(result.Question.Suppliers!)
                    : SelectionWords.Recipients(result.Question.Recipients);
                return claim.Kind == ClaimKind.Exports
                    ? Text.Of(
                        $"Read as: the part of {who} in the world's deliveries, {years}",
                        $"Gelezen als: het deel van {who} in de leveringen van de wereld, {years}")
                    : Text.Of(
                        $"Read as: the part of the world's deliveries that went to {who}, {years}",
                        $"Gelezen als: het deel van de leveringen van de wereld dat naar {who} ging, {years}");
            }

            var suppliers = result.Question.Suppliers is { } chosen
                ? SelectionWords.Suppliers(chosen)
                : ("NATO members", "NAVO-leden");
            return claim.Inside
                ? Text.Of(
                    $"Read as: the share of deliveries by {suppliers} that stayed inside NATO, {years}",
                    $"Gelezen als: het aandeel van de leveringen door {suppliers} dat binnen de NAVO bleef, {years}")
                : Text.Of(
                    $"Read as: the share of deliveries by {suppliers} that went outside NATO, {years}",
                    $"Gelezen als: het aandeel van de leveringen door {suppliers} dat naar landen buiten de NAVO ging, "
                        + $"{years}");
        }
    }

    /// <summary>The verdict, with what it rests on.</summary>
    public Text Brief
    {
        get
        {
            var told = Told();
            return Text.Of($"{Title}. {told}", $"{Title}. {told}");
        }
    }

    public IEnumerable<Note> Notes()
    {
        yield return new Note("verdict", Told());
        if (result.Statement?.DiffersEn.Length > 0)
        {
            yield return new Note("statement-differs", StatementWords.Differs(result.Statement)!);
        }

        if (result.Searched > 0 && result.Verdict is not (Verdict.Reproduced or Verdict.OtherQuantity))
        {
            var (searched, fitting) = (
                _table.Frame.Quote(result, _table.Searched), _table.Frame.Quote(result, _table.Fitting));
            yield return new Note("search-proves-little", Text.Of(
                $"Figures searched: {searched}; the quoted one is among them this often: {fitting}. A figure that turns "
                    + $"up in such a search need not be what its author counted.",
                $"Doorzochte cijfers: {searched}; het genoemde komt daarin zo vaak voor: {fitting}. Een cijfer dat in "
                    + $"zo'n zoektocht opduikt, hoeft niet te zijn wat de auteur telde."));
        }

        if (result.Statement is null && result.Question.Claim!.Kind == ClaimKind.Share)
        {
            yield return new Note("not-production", (
                "All are shares of deliveries to other countries, none of production: a claim about production can "
                    + "neither be found nor contradicted here (aandeel production). SIPRI's volume is not money.",
                "Het gaat steeds om aandelen in leveringen aan andere landen, niet in de productie: een bewering over "
                    + "de productie is hier niet te vinden en niet tegen te spreken (aandeel production). SIPRI's "
                    + "omvang is geen geld."));
        }
    }

    public IEnumerable<Text> Incomplete()
    {
        if (result.Verdict == Verdict.NotHere)
        {
            yield return ("what it takes is not imported", "wat ervoor nodig is, is niet ingelezen");
        }
    }

    /// <summary>The figure as it is quoted.</summary>
    private Text Claimed
    {
        get
        {
            if (result.Value is not { } value) return ("no figure", "geen cijfer");
            var figure = _table.Frame.Quote(result, _table.Claimed);
            return Text.Of(figure, value.Scale == 0 && result.IsPercent ? Form.Whole : Form.Usual);
        }
    }

    private Text Told()
    {
        var rows = _table.Rows.Rows;
        if (result.Verdict is Verdict.OtherQuantity or Verdict.NotHere || rows.Count == 0)
        {
            return result.Verdict == Verdict.OtherQuantity
                ? ("No computed figure stands beside it, since none is of the same quantity.",
                    "Er staat geen berekend cijfer naast, omdat geen enkel dezelfde grootheid is.")
                : (
                    "Nothing could be compared with what is imported.",
                    "Met wat is ingelezen viel niets te vergelijken.");
        }

        var ours = rows.FirstOrDefault(l => l.Of.IsOurs);
        var fit = rows.Where(l => l.Fits).MinBy(l => l.Of.Distance);
        var own = ours is null ? Text.None : Own(ours);
        if (fit is null)
        {
            var nearest = rows.MinBy(l => Math.Abs(l.Difference ?? double.MaxValue))!;
            var (value, differs) = (_table.Rows.Quote(nearest, _table.Value), VerifyTable.DiffersIn(nearest.Of));
            var (low, high) = (
                _table.Frame.Quote(result, _table.Lowest), _table.Frame.Quote(result, _table.Highest));
            return result.OfSameYears.Count > 1
                ? own + Text.Of(
                    $" Definitions of the same years give {low} to {high}; the nearest is {value}, and differs in: "
                        + $"{differs}.",
                    $" Definities van dezelfde jaren geven {low} tot {high}; het dichtst bij ligt {value}, en dat "
                        + $"verschilt in: {differs}.")
                : own;
        }

        if (fit.Of.IsOurs) return Own(fit);
        var (found, what, name, ask) = (
            _table.Rows.Quote(fit, _table.Value), VerifyTable.DiffersIn(fit.Of), fit.Of.Name, fit.Of.Ask.Command);
        return own + Text.Of(
            $" {found} is what {name} gives with another choice: {what} ({ask}).",
            $" {found} is wat {name} geeft met een andere keuze: {what} ({ask}).");
    }

    private Text Own(VerifyLine line)
    {
        var (value, years) = (_table.Rows.Quote(line, _table.Value), $"{line.Of.Years}");
        var composition = line.Of.Differs.Count == 0 ? Text.None : Text.Of(", ") + line.Of.Differs[0].Words;
        return Text.Of(
            $"Our own answer for {years} is {value}{composition}.",
            $"Ons eigen antwoord voor {years} is {value}{composition}.");
    }
}
