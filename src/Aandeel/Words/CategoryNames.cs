namespace Aandeel.Words;

/// <summary>
/// The categories of SIPRI's register and of the UN Register in both languages: English as the source prints them, since
/// who asks for one types that.
/// </summary>
internal static class CategoryNames
{
    private static readonly Dictionary<string, string> Dutch = new(StringComparer.Ordinal)
    {
        ["Aircraft"] = "Vliegtuigen",
        ["Missiles"] = "Raketten",
        ["Ships"] = "Schepen",
        ["Armoured vehicles"] = "Pantservoertuigen",
        ["Sensors"] = "Sensoren",
        ["Air-defence systems"] = "Luchtverdediging",
        ["Engines"] = "Motoren",
        ["Artillery"] = "Artillerie",
        ["Naval weapons"] = "Scheepswapens",
        ["Satellites"] = "Satellieten",
        ["Other"] = "Overig",
        ["I. Battle tanks"] = "I. Gevechtstanks",
        ["II. Armoured combat vehicles"] = "II. Gepantserde gevechtsvoertuigen",
        ["III. Large calibre artillery systems"] = "III. Artillerie van groot kaliber",
        ["IV. (a) Combat aircraft"] = "IV. (a) Gevechtsvliegtuigen",
        ["V. Attack helicopters"] = "V. Gevechtshelikopters",
        ["VI. Warships"] = "VI. Oorlogsschepen",
        ["VII. (a) Missiles and missile launchers"] = "VII. (a) Raketten en lanceerinrichtingen",
        ["VII. (b) Man-Portable Air-Defence Systems (MANPADS)"] = "VII. (b) Draagbare luchtdoelraketten (MANPADS)",
    };

    public static Text Of(string printed) => Text.Name(printed, Dutch.GetValueOrDefault(printed.TrimEnd('.'), printed));
}
