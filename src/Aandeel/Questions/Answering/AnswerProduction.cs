using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// What can be said of the share of production: of the alliance the year that leads in <c>production</c>, of a party the
/// range over all its years, so that no single year leads.
/// </summary>
internal static class AnswerProduction
{
    public static Text? Of(AnswerResult result) => result.Production is not { } production ? null
        : result.Party is { } party ? OfParty(production, SelectionWords.WithArticleOf(party))
        : OfAlliance(production);

    private static Text? OfAlliance(ProductionResult production)
    {
        if (production.Leading is not { } year) return null;
        var row = year.Wholes.FirstOrDefault(w => w.Production is not null);
        if (row is null) return null;
        var (lower, upper) = Share(production, row);
        var (with, all) = (production.Overview.Rows.Quote(year, production.Overview.WithFigure),
            production.Overview.Rows.Quote(year, production.Overview.Parties));
        var part = production.Overview.Rows.Quote(year, production.Overview.Coverage);
        return Text.Of(
            $"Which part of all production went outside cannot be computed for all of {Nato}: in {year.Period} "
                + $"{with} of {all} states had a figure ({part:whole} of equipment expenditure), and for those it was "
                + $"between {lower:bare} and {upper}, in money.",
            $"Welk deel van alle productie buiten {Nato} terechtkwam is voor het geheel niet te berekenen: in "
                + $"{year.Period} was er voor {with} van de {all} landen een cijfer ({part:whole} van de "
                + $"materieeluitgaven), en daarvoor lag het tussen {lower:bare} en {upper}, in geld.");
    }

    private static Text Nato => Names.Of(Harmonise.Alliance.Nato);

    private static Text? OfParty(ProductionResult production, Text name)
    {
        var rows = production.Rows.Where(r => r.Production is { ShareLower: not null, ShareUpper: not null }).ToList();
        if (rows.Count == 0) return null;
        Figure Lower(ProductionRow row) => Share(production, row).Lower;
        Figure Upper(ProductionRow row) => Share(production, row).Upper;
        var (leastLower, mostLower) =
            (Lower(rows.MinBy(r => r.Production!.ShareLower)!), Lower(rows.MaxBy(r => r.Production!.ShareLower)!));
        var (leastUpper, mostUpper) =
            (Upper(rows.MinBy(r => r.Production!.ShareUpper)!), Upper(rows.MaxBy(r => r.Production!.ShareUpper)!));
        var years = Runs.Of(rows.Select(r => r.Year));
        if (rows.Count == 1)
        {
            return Text.Of(
                $"Of what the industry of {name} can have produced between {leastLower:bare} and {mostUpper} went "
                    + $"outside in {years}, in money.",
                $"Van wat de industrie van {name} kan hebben geproduceerd ging in {years} tussen {leastLower:bare} en "
                    + $"{mostUpper} naar landen buiten {Nato}, in geld.");
        }

        return Text.Of(
            $"Of what the industry of {name} can have produced the part that went outside had in {years} a lower end "
                + $"between {leastLower:bare} and {mostLower} and an upper end between {leastUpper:bare} and "
                + $"{mostUpper}, in money.",
            $"Van wat de industrie van {name} kan hebben geproduceerd lag voor het deel dat buiten {Nato} terechtkwam in "
                + $"{years} de ondergrens tussen {leastLower:bare} en {mostLower}, de bovengrens tussen "
                + $"{leastUpper:bare} en {mostUpper}, in geld.");
    }

    private static (Figure Lower, Figure Upper) Share(ProductionResult production, ProductionRow row)
    {
        var table = production.Table;
        return (table.Rows.Quote(row, table.ShareOfProduction, "lower"),
            table.Rows.Quote(row, table.ShareOfProduction, "upper"));
    }
}
