using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.App.Letters;

/// <summary>The answer in the first paragraph: the share, who counts as a member, and what it is not.</summary>
internal static class CoreSection
{
    public static IEnumerable<Part> Of(Shares shares, bool production, bool opening = true)
    {
        foreach (var part in opening && shares.Who.Party is null ? Opening() : []) yield return part;
        if (shares.Outside is not { } outside)
        {
            yield return Nothing(shares);
            yield break;
        }

        yield return Core(shares, outside);
        yield return new Part.Noted(Source(shares));
        yield return Text.Of(" ") + Members(shares) + Text.Of(" ") + NotProduction(shares.Who, production);
    }

    private static IEnumerable<Part> Opening()
    {
        yield return Text.Of(
            "With this letter we give the figures that the motion of the member Nordkamp and others asks for, as far "
                + "as there are any.",
            "Met deze brief geven wij de cijfers waar de motie van het lid Nordkamp c.s. om vraagt, voor zover die er "
                + "zijn.");
        yield return new Part.Noted(Paper.Motion.Cited + Text.Of("."));
        yield return Text.Of(
            " In April 2024 we wrote that the government could not give this insight.",
            " In april 2024 schreven wij dat het kabinet dit inzicht niet kon geven.");
        yield return new Part.Noted(Paper.Answer.Cited + Text.Of("."));
        yield return Text.Of(" ");
    }

    /// <summary>"Of the major conventional weapon systems that ... 74.3 per cent by volume went ...".</summary>
    public static Text Core(Shares shares, Figure outside)
    {
        var (who, years) = (shares.Who, Years(shares));
        var parts = shares is { Ukraine: { } ukraine, IndoPacific: { } four, Others: { } others }
            ? Destinations(ukraine, four, others)
            : Text.None;
        return Text.Of(
            $"Of the major conventional weapon systems that {who.Name} delivered to other countries in {years}, "
                + $"{outside} by volume went to countries outside the Alliance{parts}.",
            $"Van de grote conventionele wapensystemen die {who.Name} in {years} aan andere landen {who.Delivered}, "
                + $"ging {outside} van de omvang naar landen buiten het bondgenootschap{parts}.");
    }

    /// <summary>The three parts; a part of nothing is said in words and not as 0.0.</summary>
    private static Text Destinations(Figure ukraine, Figure four, Figure others)
    {
        var pacific = Text.Of(
            "Australia, Japan, New Zealand and South Korea together",
            "Australië, Japan, Nieuw-Zeeland en Zuid-Korea samen");
        var toUkraine = Figures.Value(ukraine) is 0
            ? Text.Of("nothing to Ukraine", "niets naar Oekraïne")
            : Text.Of(
                $"{ukraine:bare} percentage points to Ukraine",
                $"{ukraine:bare} procentpunt naar Oekraïne");
        return (Figures.Value(ukraine) is 0, Figures.Value(four) is 0) switch
        {
            (_, true) => Text.Of(
                $": {toUkraine}, nothing to {pacific}, and {others:bare} percentage points elsewhere",
                $": {toUkraine}, niets naar {pacific} en {others:bare} procentpunt naar overige landen"),
            (true, _) => Text.Of(
                $": {toUkraine}, {four:bare} percentage points to {pacific}, and {others:bare} elsewhere",
                $": {toUkraine}, {four:bare} procentpunt naar {pacific} en {others:bare} naar overige landen"),
            _ => Text.Of(
                $": {toUkraine}, {four:bare} to {pacific}, and {others:bare} elsewhere",
                $": {toUkraine}, {four:bare} naar {pacific} en {others:bare} naar overige landen"),
        };
    }

    private static Text Members(Shares shares)
    {
        var count = LetterFrame.MemberCount;
        var members = Figure.Count("members", count);
        var since = LetterNumbers.Of(LetterFrame.MembersSince);
        if (shares is { Dated: { } same, Outside: { } outside } && LetterNumbers.Of(same, Form.Bare, Language.Nl)
            == LetterNumbers.Of(outside, Form.Bare, Language.Nl))
        {
            return Text.Of(
                $"This counts the {members} countries that are members now (since {since}) in every year; with the "
                    + $"members at the time of delivery it is {same} too.",
                $"Dit is gerekend met de {members} landen die nu lid zijn (sinds {since}); met de leden op het moment "
                    + $"van levering is het eveneens {same}.");
        }

        return shares.Dated is { } dated
            ? Text.Of(
                $"This counts the {members} countries that are members now (since {since}) in every year; with the "
                    + $"members at the time of delivery it is {dated}.",
                $"Dit is gerekend met de {members} landen die nu lid zijn (sinds {since}); met de leden op het moment "
                    + $"van levering is het {dated}.")
            : Text.Of(
                $"This counts the {members} countries that are members now (since {since}) in every year.",
                $"Dit is gerekend met de {members} landen die nu lid zijn (sinds {since}).");
    }

    private static Text NotProduction(Who who, bool production)
    {
        var what = Text.Of(
            "It is a share of deliveries to other countries, not of production: what a state buys from its own "
                + "industry is not counted.",
            "Het gaat om leveringen aan andere landen en niet om de productie: wat een land bij de eigen industrie "
                + "koopt, telt niet mee.");
        if (!production) return what;
        var range = who.Party is null
            ? Text.Of(
                " Which part of production ends up outside NATO can only be given for a number of states, as a range.",
                " Welk deel van de productie buiten de NAVO terechtkomt, is alleen voor een aantal landen als "
                    + "bandbreedte te geven.")
            : Text.Of(
                " Which part of production ends up outside NATO can only be given as a range.",
                " Welk deel van de productie buiten de NAVO terechtkomt, is alleen als bandbreedte te geven.");
        return what + range;
    }

    private static Text Nothing(Shares shares) => Text.Of(
        $"For {shares.Who.Name} SIPRI has no deliveries of major conventional weapon systems to other countries in "
            + $"{Years(shares)}. There is then no share that goes to countries outside the Alliance; that is not a "
            + $"share of zero.",
        $"Voor {shares.Who.Name} vermeldt SIPRI in {Years(shares)} geen leveringen van grote conventionele "
            + $"wapensystemen aan andere landen. Er is dan geen aandeel dat naar landen buiten het bondgenootschap "
            + $"gaat; dat is geen aandeel van nul.");

    /// <summary>
    /// What it is computed from, what major arms are, and the newer edition, rounded, where there is one.
    /// </summary>
    private static Text Source(Shares shares)
    {
        var frame = shares.Frame;
        var edition = frame.Published is { } month
            ? LetterNumbers.OfMonth(month)
            : Text.Of(frame.Edition);
        var source = Text.Of(
            $"Own calculation based on the SIPRI Arms Transfers Database, edition of {edition}; SIPRI is not responsible "
                + $"for it. By major conventional weapon systems SIPRI's 'major arms' are meant: among them aircraft, "
                + $"ships, armoured vehicles, missiles, air defence and radars.",
            $"Eigen berekening op basis van SIPRI Arms Transfers Database, editie {edition}; SIPRI is er niet "
                + $"verantwoordelijk voor. Met grote conventionele wapensystemen zijn SIPRI's 'major arms' bedoeld: "
                + $"onder meer vliegtuigen, schepen, pantservoertuigen, raketten, luchtverdediging en radars.");
        return Newer(shares) is { } newer ? source + newer : source;
    }

    /// <summary>The newest edition that is here, where it is newer than the letter's.</summary>
    internal static EditionHere? NewerThan(Facts facts) => facts.Imported.Editions()
        .Where(e => string.CompareOrdinal(e.Name, facts.Frame.Edition) > 0)
        .MaxBy(e => e.Name, StringComparer.Ordinal);

    /// <summary>Works out beforehand what the newest edition says: its orders take longest to read.</summary>
    internal static void Begin(Facts facts, Who who)
    {
        if (NewerThan(facts) is { } here) facts.Begin(QuestionKind.Share, InNewer(facts, who, here));
    }

    internal static Text? Newer(Shares shares)
    {
        if (NewerThan(shares.Facts) is not { } here) return null;
        var years = here.Years.Ending(shares.Frame.Window.Count);
        var told = shares.Facts.Sipri(QuestionKind.Share, InNewer(shares.Facts, shares.Who, here));
        if (shares.Quote(told?.Row(), "outside.newer", "share_outside") is not { } share) return null;
        var window = shares.Facts.Years("newer", years);
        var name = Called(here.Name);
        return here.Yearly
            ? Text.Of(
                $" By the edition of {name} the share was about {share:whole} in {window}.",
                $" Volgens de editie van {name} was het aandeel ongeveer {share:whole} in {window}.")
            : Text.Of(
                $" By the edition of {name}, whose division over years is partly our own estimate, the share was about "
                    + $"{share:whole} in {window}.",
                $" Volgens de editie van {name}, waarvan de verdeling over jaren deels eigen raming is, was het aandeel "
                    + $"ongeveer {share:whole} in {window}.");
    }

    /// <summary>An edition by the month in which it came out: "maart 2026"; by its name where that is not known.</summary>
    internal static Text Called(string edition) =>
        SourceCatalog.Find(SourceCatalog.Sipri)!.Published(edition) is { } month ? LetterNumbers.OfMonth(month) : Text.Of(edition);

    private static (string, string)[] InNewer(Facts facts, Who who, EditionHere here) =>
    [
        ("suppliers", who.Suppliers), ("years", here.Years.Ending(facts.Frame.Window.Count).ToString()),
        ("edition", here.Name),
    ];

    private static Figure Years(Shares shares) => shares.Facts.Years("window", shares.Frame.Window);
}
