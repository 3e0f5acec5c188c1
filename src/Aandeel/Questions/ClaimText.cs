using System.Globalization;
using System.Text.RegularExpressions;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>
/// Reads a quoted sentence as a claim: "77 % of what NATO exports goes outside, 2015-2019". What was read stands in the
/// printed question, so that nobody has to guess it.
/// </summary>
internal static partial class ClaimText
{
    /// <summary>A figure that is called "about" may be this far off, in points.</summary>
    private const decimal About = 1;

    /// <summary>The question with what the sentence says; what was said apart stays.</summary>
    /// <exception cref="AandeelException">There is no percentage in it.</exception>
    public static Question Read(Question question, string sentence)
    {
        var claim = question.Claim ?? new Claim();
        if (PublishedStatements.All.Any(s => s.Id == sentence))
        {
            return question with { Claim = claim with { Statement = sentence } };
        }

        var percent = Percent().Match(sentence);
        if (!percent.Success)
        {
            throw AandeelException.Usage(
                $"verify found no percentage in '{sentence}'; a sentence such as \"77 % went outside NATO in "
                    + $"2015-2019\" was expected, or --claim share --value 77 --years 2015-2019.");
        }

        var digits = percent.Groups["value"].Value;
        var (before, after) = (sentence[..percent.Index], sentence[(percent.Index + percent.Length)..]);
        if (Thousands().IsMatch(digits) || ChangeBefore().IsMatch(before) || ChangeAfter().IsMatch(after))
        {
            throw AandeelException.Usage(
                $"verify reads a change in '{sentence}', and what it searches are shares. How totals changed is in aandeel "
                    + $"suppliers and aandeel recipients, how the share did in aandeel share --compare 2015-2019.");
        }

        var value = decimal.Parse(
            digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture);
        var (suppliers, recipients) = Parties(sentence);
        var ofWorld = World().IsMatch(sentence);
        var kind = !ofWorld ? ClaimKind.Share : Imports().IsMatch(sentence) ? ClaimKind.Imports : ClaimKind.Exports;
        return question with
        {
            Claim = claim with
            {
                Kind = claim.Kind ?? kind,
                Value = claim.Value ?? value,
                Within = claim.Within > 0 ? claim.Within : Nearly().IsMatch(sentence) ? About : 0,
                Inside = claim.Inside || (Inside().IsMatch(sentence) && !Outside().IsMatch(sentence)),
            },
            Years = question.Years ?? Years(sentence),
            Suppliers = question.Suppliers ?? (kind == ClaimKind.Imports ? null : suppliers),
            Recipients = question.Recipients ?? (kind == ClaimKind.Imports ? suppliers ?? recipients : null),
        };
    }

    private static YearRange? Years(string sentence)
    {
        var match = YearsOf().Match(sentence);
        if (!match.Success) return null;
        var first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["last"].Value is not { Length: > 0 } end) return new YearRange(first, first);
        var last = int.Parse(end, CultureInfo.InvariantCulture);
        if (end.Length == 2) last += first / 100 * 100;
        return first <= last ? new YearRange(first, last) : null;
    }

    /// <summary>The parties that are named: after "to" or "from" said to receive, and else to deliver.</summary>
    private static (PartySelection? Suppliers, PartySelection? Recipients) Parties(string sentence)
    {
        var (suppliers, recipients) = (new List<Party>(), new List<Party>());
        foreach (var party in PartyTable.BuiltIn.All.Where(p => p.Kind == PartyKind.State))
        {
            foreach (var name in new[] { party.NameEn, party.NameNl }.Distinct())
            {
                var at = sentence.IndexOf(name, StringComparison.OrdinalIgnoreCase);
                if (name.Length < 4 || at < 0 || !IsWord(sentence, at, name.Length)) continue;
                (To().IsMatch(sentence[..at]) ? recipients : suppliers).Add(party);
                break;
            }
        }

        return (Chosen(suppliers), Chosen(recipients));

        static PartySelection? Chosen(List<Party> parties) =>
            parties.Count == 0 ? null : new PartySelection.Parties([.. parties]);
    }

    private static bool IsWord(string text, int at, int length) =>
        (at == 0 || !char.IsLetter(text[at - 1]))
        && (at + length == text.Length || !char.IsLetter(text[at + length]));

    [GeneratedRegex(
        @"(?<value>\d{1,3}(?:[.,]\d+)?)\s*(?:%|per ?cent\b|procent\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex Percent();

    /// <summary>A figure with a thousands mark is no share: 9,627 %.</summary>
    [GeneratedRegex(@"^\d{1,3}[.,]\d{3}$", RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex Thousands();

    /// <summary>"rose by", "fell between 2015-19 and 2020-24 by", "nam met": but not "rose to", "fell from".</summary>
    [GeneratedRegex(
        @"\b(?:(?:rose|fell|grew|increased|decreased|declined|dropped|shrank|rise|increase|decrease|decline|growth"
            + @"|steeg|stegen|daalde|daalden|groeide|groeiden|kromp|krompen|stijging|daling|groei)\b"
            + @"(?:(?!\b(?:to|from|naar|tot|van|was|is)\b)[^.;:])*|(?:nam|namen|neemt|nemen)\b[^.;:]*\bmet\s+(?:\w+\s+)?)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex ChangeBefore();

    /// <summary>"21 % more", "71 % meer".</summary>
    [GeneratedRegex(
        @"^\s*(?:more|less|higher|lower|increase|decrease|rise|growth|meer|minder|hoger|lager|toe\b|af\b|groei|stijging|daling)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex ChangeAfter();

    [GeneratedRegex(
        @"\b(?<first>(?:19|20)\d\d)(?:\s*(?:[-–]|to|and|t/m|tot|en)\s*(?<last>(?:19|20)\d\d|\d\d)\b)?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex YearsOf();

    [GeneratedRegex(
        @"\b(?:about|around|roughly|nearly|almost|some|circa|ca\.|ongeveer|bijna|ruim|zo'n|rond)(?=\W|$)|~",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex Nearly();

    [GeneratedRegex(
        @"\b(?:inside|within|stays?|stayed|remains?|allies|binnen|blijft|bleef|bondgenoten)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex Inside();

    [GeneratedRegex(
        @"\b(?:outside|leaves?|left|non-members|buiten|verlaat|verliet)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex Outside();

    [GeneratedRegex(
        @"\b(?:world|worldwide|global|wereld|wereldwijde?|wereldhandel|wereldexport)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex World();

    [GeneratedRegex(
        @"\b(?:imports?|imported|invoer|import)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex Imports();

    [GeneratedRegex(
        @"\b(?:to|for|naar|aan|voor)\s+(?:the\s+|de\s+|het\s+)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex To();
}
