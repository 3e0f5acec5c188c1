using System.Globalization;

namespace Aandeel.Harmonise;

/// <summary>
/// Whose membership counts: that of each year (on 1 July), today's in all years, or that of one day. A choice that
/// stands in every answer.
/// </summary>
public sealed record Composition
{
    private Composition(string code, DateOnly? day) => (Code, Day) = (code, day);

    /// <summary>Members on 1 July of the year of delivery.</summary>
    public static Composition AtTheTime { get; } = new("at-the-time", null);

    /// <summary>
    /// Members on the day of the last entry in the tables of alliances, in all years. No clock is asked.
    /// </summary>
    public static Composition Present { get; } = new("present", null);

    /// <summary>
    /// What a question is answered in where none is named: within a series no accession moves anything (decision 0025).
    /// </summary>
    public static Composition Default => Present;

    /// <summary>As written in a question.</summary>
    public string Code { get; }

    private DateOnly? Day { get; }

    /// <summary>The day of the last entry in our own tables, as a box: a table of days would be compiled at every start.</summary>
    private static readonly Lazy<LastDay> LastOfOurs = new(() => new LastDay(
        Alliance.Nato.LastEntry > Alliance.Eu.LastEntry ? Alliance.Nato.LastEntry : Alliance.Eu.LastEntry));

    private sealed record LastDay(DateOnly Value);

    /// <summary>Whether the members of one day count in all years.</summary>
    public bool IsOfOneDay => this != AtTheTime;

    public static Composition On(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day);

    public static bool TryParse(string text, out Composition composition)
    {
        composition = AtTheTime;
        if (text == Present.Code) composition = Present;
        else if (DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            composition = On(day);
        }
        else return text == AtTheTime.Code;
        return true;
    }

    /// <summary>The day on which memberships are looked up for deliveries of a year.</summary>
    public DateOnly DayFor(int year, Alliance alliance)
    {
        if (Day is { } day) return day;
        if (this == AtTheTime) return new DateOnly(year, 7, 1);
        if (ReferenceEquals(alliance.Entries, Alliance.Nato.Entries) || ReferenceEquals(alliance.Entries, Alliance.Eu.Entries))
        {
            return LastOfOurs.Value.Value;
        }

        return alliance.LastEntry > LastOfOurs.Value.Value ? alliance.LastEntry : LastOfOurs.Value.Value;
    }

    public string Name(Language language) => (Code, language) switch
    {
        ("at-the-time", Language.Nl) => "leden ten tijde van de levering",
        ("at-the-time", _) => "members at the time of delivery",
        ("present", Language.Nl) => "huidige leden in alle jaren",
        ("present", _) => "present members in all years",
        (_, Language.Nl) => $"leden op {Code}",
        _ => $"members on {Code}",
    };

    public override string ToString() => Code;
}
