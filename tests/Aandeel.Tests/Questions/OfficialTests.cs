using System.Text;
using System.Text.RegularExpressions;
using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>
/// The twenty questions of an official, an assistant's hour and a journalist's six countries, asked of the real files in
/// Dutch. The texts are saved, were read against the rules for Dutch, and hold none of the words that were struck.
/// </summary>
public sealed partial class OfficialTests
{
    private static readonly (string Asked, string Command)[] Questions =
    [
        ("Türkiye outside NATO in 2021-2023", "aandeel share --suppliers TUR --years 2021-2023"),
        ("and to whom", "aandeel share --suppliers TUR --years 2021-2023 --by recipient"),
        ("Which members buy most outside", "aandeel dependence --years 2020-2024"),
        ("and what", "aandeel dependence --years 2020-2024 --by class"),
        ("Under 60 %", "aandeel options target --share 60 --until 2030"),
        ("the same of the Netherlands", "aandeel options target --share 60 --suppliers NLD"),
        ("Why sources differ on the Netherlands", "aandeel party --party NLD"),
        ("The share of Dutch production", "aandeel production --suppliers NLD"),
        ("From the Netherlands to Israel", "aandeel between --from NLD --to ISR"),
        ("Who arms Saudi Arabia", "aandeel recipients --recipients SAU --partners 10"),
        ("From the Netherlands to Ukraine", "aandeel between --from NLD --to UKR --years 2020-2024"),
        ("Members to China and Russia", "aandeel flows --suppliers nato --recipients CHN,RUS --years 2020-2024"),
        ("Parts of the F-35", "aandeel flows --item F-35 --suppliers NLD"),
        ("Ammunition", "aandeel share --source nl --category ML3"),
        ("Dual use", "aandeel share --source uk --include dual-use"),
        ("Europe without the United States", "aandeel share --suppliers european-nato"),
        ("Finland and Sweden", "aandeel decompose --composition at-the-time"),
        ("What was promised", "aandeel targets"),
        ("What was said against it", "aandeel published --about NLD"),
        ("What the Netherlands can do", "aandeel options ceiling --recipients NLD"),
        ("The assistant: the answer", "aandeel answer"),
        ("The assistant: for the Netherlands", "aandeel answer --party NLD"),
        ("The assistant: development", "aandeel trend"),
        ("The journalist: all sources", "aandeel share --source all"),
        ("The journalist: Poland", "aandeel share --suppliers POL"),
        ("The journalist: South Korea", "aandeel share --suppliers KOR"),
        ("The journalist: Switzerland", "aandeel share --suppliers CHE"),
        ("The journalist: Israel", "aandeel share --suppliers ISR"),
        ("The journalist: Brazil", "aandeel share --suppliers BRA"),
    ];

    [SharedDataFact]
    public void The_questions_of_an_official_are_answered_as_saved_and_in_the_words_that_were_agreed()
    {
        var text = new StringBuilder();
        foreach (var (asked, command) in Questions)
        {
            var typed = command["aandeel ".Length..].Replace("options ", "options-", StringComparison.Ordinal);
            var answer = Asked.New(QuestionText.Parse(typed), EverySource.Imported);
            text.Append($"# {asked}: {command}\n\n{Plain.Write(answer, new Showing(Language.Nl, 8)).ReplaceLineEndings("\n")}\n");
        }

        var all = Snapshots().Replace(text.ToString(), "snapshot HASH, tables HASH");
        Struck().Matches(all).Select(m => m.Value).ShouldBeEmpty("words that the rules for Dutch strike");
        all.ShouldBeAsSaved("official-nl.expected.txt");
    }

    [GeneratedRegex("snapshot [0-9a-f]+, tables [0-9a-f]+", RegexOptions.None, 10_000)]
    private static partial Regex Snapshots();

    /// <summary>Words of docs' rules: no points for percentage points, no outdoors, no outdated membership, no silence.</summary>
    [GeneratedRegex(
        @"\b(\d punten|[Pp]unten van het|naar buiten|ging \S+ buiten de NAVO|gedateerd\w*|[Zz]wijg\w*|miljoen TIV|[Ll]aagste uiteinde"
            + @"|zonder Oekraïne zou|Armoured combat|achter het cijfer)\b",
        RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Struck();
}
