using Aandeel.Harmonise;

namespace Aandeel.App.Letters;

/// <summary>Whose deliveries a letter is about, in the words of a sentence.</summary>
internal sealed record Who(Party? Party)
{
    private static readonly Dictionary<string, Text> Articled = new(StringComparer.Ordinal)
    {
        ["USA"] = Text.Name("the United States", "de Verenigde Staten"),
        ["GBR"] = Text.Name("the United Kingdom", "het Verenigd Koninkrijk"),
        ["NLD"] = Text.Name("the Netherlands", "Nederland"),
        ["CZE"] = Text.Name("Czechia", "Tsjechië"),
        ["ARE"] = Text.Name("the United Arab Emirates", "de Verenigde Arabische Emiraten"),
    };

    /// <summary>"NATO members"; "the Netherlands".</summary>
    public Text Name => Party is null ? ("NATO members", "NAVO-landen") : Of(Party);

    /// <summary>As it begins a sentence.</summary>
    public Text Capital => Name.Capital();

    /// <summary>Whether its verb is plural.</summary>
    public bool IsPlural => Party is null || IsPluralName(Party.Code.Value);

    /// <summary>Whether it is a member of today, or all of them.</summary>
    public bool IsMember => Party is null || Alliance.Nato.Has(Party.Index, LetterFrame.MembersSince);

    public Text Delivered => IsPlural ? ("delivered", "leverden") : ("delivered", "leverde");

    /// <summary>From whom allies took what they took: "from one another".</summary>
    public Text Taken => Party is null ? ("from one another", "van elkaar") : Text.Of($"from {Name}", $"van {Name}");

    /// <summary>What a question calls the suppliers.</summary>
    public string Suppliers => Party?.Code.Value ?? Alliance.NatoCode;

    public static Text Of(Party party) =>
        Articled.GetValueOrDefault(party.Code.Value) ?? Text.Name(party.NameEn, party.NameNl);

    public static Text Of(string code) =>
        PartyTable.BuiltIn.Find(PartyCode.Parse(code)) is { } party ? Of(party) : Text.Of(code);

    public static bool IsPluralName(string code) => code is "USA" or "ARE";
}
