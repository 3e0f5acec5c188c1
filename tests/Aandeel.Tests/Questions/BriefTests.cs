using System.Text;
using System.Text.RegularExpressions;
using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>
/// What <c>--brief</c> says of any answer, on the real files: whose, of which years, and the figure; saved, and read aloud.
/// </summary>
public sealed partial class BriefTests
{
    private static readonly string[] Commands =
    [
        "answer", "answer --party NLD", "share", "share --compare 2015-2019", "share --suppliers TUR --years 2021-2023",
        "share --source nl --category ML3", "share --source all", "suppliers", "recipients --recipients SAU",
        "flows --suppliers nato --recipients CHN --years 2020-2024", "flows --item F-35 --suppliers NLD", "definitions",
        "sensitivity --draws 20", "decompose", "trend", "concentration", "dependence", "options-ceiling --recipients NLD",
        "options-joint", "options-match", "options-target --share 60 --until 2030", "options-target --share 70",
        "scenario --set growth=0.1", "published --about NLD", "gaps", "mirror", "production --suppliers NLD", "targets",
        "between --from NLD --to ISR", "between --from NLD --to UKR --years 2020-2024",
        "verify --claim share --value 77 --years 2020-2024", "verify --claim share --value 74.3 --years 2020-2024",
    ];

    [SharedDataFact]
    public void The_one_sentence_of_every_answer_holds_its_figure_and_is_as_saved()
    {
        var text = new StringBuilder();
        foreach (var command in Commands)
        {
            var answer = Asked.New(QuestionText.Parse(command), EverySource.Imported);
            text.Append($"aandeel {command}\n");
            foreach (var language in new[] { Language.En, Language.Nl })
            {
                var said = Plain.Write(answer, new Showing(language, 8) { Brief = true }).ReplaceLineEndings(" ").Trim();
                Digit().IsMatch(said).ShouldBeTrue(command);
                said.ShouldEndWith(".", customMessage: command);
                said.ShouldNotContain("docs/", customMessage: command);
                text.Append($"  {said}\n");
            }
        }

        text.ToString().ShouldBeAsSaved("briefs.expected.txt");
    }

    [GeneratedRegex(@"\d", RegexOptions.None, 1_000)]
    private static partial Regex Digit();
}
