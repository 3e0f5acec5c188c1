using System.Reflection;
using System.Text;
using Aandeel.Answers;
using Aandeel.App.Cli;
using Aandeel.Doors;
using Aandeel.Words;

namespace Aandeel.App.Tests.Messages;

/// <summary>
/// Every message of the program in both languages, in one file that a person reads through: errors and reports, help,
/// what readers expected, the reasons of corrections, what would help, and what the doctor says. What answers say
/// themselves stands in the saved answers.
/// </summary>
public sealed class MessagesTests
{
    private const int Least = 1_200;

    /// <summary>What would help, with an example of what it is about.</summary>
    private static readonly (string Code, string? What)[] Remedies =
    [
        ("other-edition", "2026"), ("allocated-edition", "2026"), ("at-the-time", null), ("answering-edition", "2026"),
        ("include", "dual-use"), ("put-back", "ukraine"), ("put-back", null), ("by-class", null), ("new-products", null),
        ("ceiling", null), ("list-findings", null), ("one-category", null), ("get-register", null),
        ("get-printed-edition", null), ("between", "NLD ISR"), ("other-direction", "ISR NLD"), ("dual-use", null),
        ("two-sides", null), ("import-files", null), ("import-sources", null), ("import-for-targets", null),
        ("published-about", "NLD"),
    ];

    [Fact]
    public void Every_message_of_the_program_is_as_it_was_read()
    {
        var (file, count) = (new StringBuilder(), 0);
        Part("Errors, reports and remarks (problems.csv)", ProblemWords.All.OrderBy(w => w.Code, StringComparer.Ordinal)
            .Select(w => (w.Code, w.English, w.Dutch)));
        Part("Help (help.csv)", HelpWords.All.Select(w => ("", w, HelpWords.In(Language.Nl, w))));
        Part("What a reader expected (expectations.csv)", ExpectationWords.All.Select(e => (e.Key, e.Value.English, e.Value.Dutch)));
        Part("Reasons of corrections (reasons.csv)", ExpectationWords.Reasons.Select(r => ("", r.Key, r.Value)));
        Part("What would help", Remedies.Select(r => Both(r.Code, RemedyWords.ForCommandLine(new Remedy(r.Code, What: r.What)))));
        Part("The doctor", Texts(typeof(DoctorWords)));
        count.ShouldBeGreaterThan(Least);
        file.ToString().ShouldBeSaved("messages.txt");

        void Part(string title, IEnumerable<(string Code, string English, string Dutch)> messages)
        {
            file.Append("# ").Append(title).Append("\n\n");
            foreach (var (code, english, dutch) in messages)
            {
                dutch.Trim().ShouldNotBeEmpty(english);
                if (code.Length > 0) file.Append(code).Append('\n');
                file.Append("  en ").Append(english).Append("\n  nl ").Append(dutch).Append('\n');
                count++;
            }

            file.Append('\n');
        }
    }

    [Fact]
    public void Every_reason_of_a_correction_has_its_Dutch()
    {
        var folder = Path.Combine(Repository.Root, "src", "Aandeel", "Sources");
        var reasons = Directory.EnumerateFiles(folder, "corrections.csv", SearchOption.AllDirectories)
            .Select(f => Harmonise.CsvTable.Parse(f, File.ReadAllBytes(f)))
            .SelectMany(t => t.Rows.SelectMany(r => new[] { r[t.Column("wrong")], r[t.Column("why")] })).Distinct().ToList();
        reasons.ShouldNotBeEmpty();
        reasons.Except(ExpectationWords.Reasons.Keys).ShouldBeEmpty("add it to src/Aandeel/Sources/reasons.csv, with its Dutch");
        ExpectationWords.Reasons.Keys.Except(reasons).ShouldBe(["(nothing)"], "a reason that no correction has");
    }

    private static (string Code, string English, string Dutch) Both(string code, Text text) =>
        (code, Wording.Of(text, Language.En), Wording.Of(text, Language.Nl));

    private static IEnumerable<(string Code, string English, string Dutch)> Texts(Type words) =>
        words.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(Text))
            .Select(p => Both(p.Name, (Text)p.GetValue(null)!));
}
