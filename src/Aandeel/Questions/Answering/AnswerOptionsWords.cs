using Aandeel.Answers;
using Aandeel.Options;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>What could be done and its limit: redirection over two windows, and a target from mean and last year.</summary>
internal sealed class AnswerOptionsWords(AnswerResult result, Text who)
{
    private static readonly Text Nato = Names.Of(Harmonise.Alliance.Nato);

    public IEnumerable<Note> Lines()
    {
        if (!result.IsMember)
        {
            yield return new Note("not-a-member", Text.Of(
                $"As {who} is no member of {Nato}, its deliveries are no part of {Nato}'s share, and nothing of it could "
                    + $"be redirected within the Alliance.",
                $"Omdat {who} geen lid is van {Nato}, tellen deze leveringen niet mee in het aandeel van {Nato} en "
                    + $"valt er binnen het bondgenootschap niets van om te leiden."));
            yield break;
        }

        if (result.Ceilings.Count > 0) yield return new Note("redirection", Redirection());
        else yield return NotHere();
        if (result.Target is { } target) yield return new Note("target", Targeted(target));
    }

    private static Note NotHere() => new(
        "redirection-not-here",
        (
            "What redirection could do is not told by the built-in sums, which have no product classes and no partners.",
            "Wat omleiden kan schelen is uit de meegeleverde totalen niet te zeggen: die hebben geen productklassen en "
                + "geen partners."),
        new Remedy("get-register"));

    private Text Redirection()
    {
        var now = result.Ceilings[0];
        var taker = Taker();
        var earlier = Text.Join(
            "",
            result.Ceilings.Skip(1).Where(c => c.Basis.Sides.Base.ShareOutside is not null).Select(c =>
            {
                var points = c.Table.Base.Quote(c.Table.All.Part);
                return Text.Of($"; on those of {c.Basis.Years} {points:bare}", $"; over {c.Basis.Years} was het {points:bare}");
            }));
        if (now.Basis.Sides.Base.ShareOutside is null) return taker;
        var (most, after) = (now.Table.Base.Quote(now.Table.All.Part), now.Table.Base.Quote(now.Table.ShareAfter));
        var used = now.Table.Sum.Redirectable == 0
            ? Text.Of(
                $"Nothing could be redirected: in no product class did other allies take from outside in {result.Window} "
                    + $"what {who} delivered outside{earlier}.",
                $"Er viel niets om te leiden: in geen enkele productklasse namen andere bondgenoten in {result.Window} "
                    + $"van buiten af wat {who} buiten {Nato} {Delivered}{earlier}.")
            : Text.Of(
                $"Redirecting what went outside to allies who took the same class of product from outside makes at most "
                    + $"{most:bare} points of difference (to {after}), within product classes and on deliveries of "
                    + $"{result.Window}{earlier}.",
                $"Omleiden naar bondgenoten die dezelfde soort product van buiten betrokken scheelt ten hoogste "
                    + $"{most:bare} procentpunt (tot {after}), binnen productklassen en op leveringen van "
                    + $"{result.Window}{earlier}.");
        return taker.IsEmpty ? used : Text.Join(" ", [used, taker]);
    }

    private Text Delivered => result.Party is null ? ("delivered", "leverden") : ("delivered", "leverde");

    /// <summary>What a party itself took from outside, and what that could do to the share of the alliance.</summary>
    private Text Taker()
    {
        if (result.AsTaker is not { } taker) return Text.None;
        var (taken, points) =
            (taker.Table.Base.Quote(taker.Table.All.Demand), taker.Table.Base.Quote(taker.Table.All.Part));
        if (points.Cell is not Cell.Ratio { Value: >= Indicators.Ripple.Tenth })
        {
            return Text.Of(
                $"What {who} took itself from outside ({taken:bare} TIV) could lower {Nato}'s share by less than a "
                    + $"tenth of a point.",
                $"Wat {who} zelf van buiten betrok ({taken:bare} TIV) kan het aandeel van {Nato} met minder dan een "
                    + $"tiende procentpunt verlagen.");
        }

        return Text.Of(
            $"What {who} took itself from outside ({taken:bare} TIV) could lower {Nato}'s share by at most {points:bare} "
                + $"points.",
            $"Wat {who} zelf van buiten betrok ({taken:bare} TIV) kan het aandeel van {Nato} met ten hoogste "
                + $"{points:bare} procentpunt verlagen.");
    }

    private Text Targeted(TargetResult target)
    {
        var table = target.Table;
        var (demand, less) = (table.Last[Lever.Demand], table.Last[Lever.Less]);
        var goal = table.Rows.Quote(demand, table.Target);
        var year = new YearRange(demand.Year!.Value, demand.Year.Value);
        var (more, fewer) = (table.Rows.Quote(demand, table.OfInside), table.Rows.Quote(less, table.OfOutside));
        var last = Text.None;
        if (target.FromLast is { } other && !target.IsThereInLast)
        {
            var fromLast = other.Rows.Quote(other.Last[Lever.Demand], other.OfInside);
            var of = target.Basis.Years.Ending(1);
            last = Text.Of($", or {fromLast:whole} more than in {of}", $", of {fromLast:whole} meer dan in {of}");
        }

        var from = result.Party is null
            ? ("one another", "elkaar")
            : Text.Of($"{who}", $"{who}");
        return Text.Of(
            $"For {goal:given} in {year}, at volumes as they are, allies would have to take {more:whole} more from "
                + $"{from} than on average in {target.Basis.Years}{last}; or {fewer:whole} less would have to go "
                + $"outside than in {target.Basis.Years}, Ukraine included. Arithmetic, not a forecast; decisions on "
                + $"exports are national.",
            $"Voor {goal:given} in {year}, bij verder gelijke volumes, zouden bondgenoten {more:whole} meer van {from} "
                + $"moeten afnemen dan gemiddeld in {target.Basis.Years}{last}; of zou {fewer:whole} minder naar landen "
                + $"buiten {Nato} moeten gaan dan in {target.Basis.Years}, Oekraïne inbegrepen. Een rekensom, geen "
                + $"voorspelling; besluiten over uitvoer zijn nationaal.");
    }
}
