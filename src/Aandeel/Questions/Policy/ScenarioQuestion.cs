using System.Text.Encodings.Web;
using System.Text.Json;
using Aandeel.Harmonise;
using Aandeel.Options;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>scenario</c>: the path of the share under assumptions that all stand beside it, against the base carried
/// forward (docs/methods/scenario.md).
/// </summary>
public static class ScenarioQuestion
{
    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Answer Answer(Question question, Imported imported)
    {
        if (question.Scenario is null && question.Settings.Count == 0)
        {
            throw AandeelException.Usage(
                "scenario needs FILE, a scenario in JSON (docs/schema/scenario.json), or --set PATH=VALUE, such as "
                    + "--set "
                + "ukraine.0.from=2026,ukraine.0.level=0.5.");
        }

        var json = ScenarioReader.Changed(question.Scenario, question.Settings);
        var scenario = ScenarioReader.Read(json, Imported.Parties);
        if (question.Years is { } asked && scenario.Base is { } inFile && asked != inFile)
        {
            throw AandeelException.Usage(
                $"--years {asked} and the scenario's base {inFile} contradict each other; give one of them.");
        }

        RequireBase(question, scenario, imported);
        var filled = question with
        {
            Years = question.Years ?? scenario.Base,
            Composition = question.Composition ?? Composition.Present,
            Scenario = json.ToJsonString(Plain),
            Settings = ScenarioReader.Settings(json),
        };
        var basis = OptionsBasis.Of(filled, imported);
        if (basis.Sides.Base.ShareOutside is null)
        {
            throw AandeelException.Usage(
                $"Nothing was delivered in the base, {basis.Years}, in this choice, so there is nothing to carry "
                    + $"forward. Give other years.");
        }

        var path = new ScenarioPath(basis.Sides, scenario);
        var table = new ScenarioTable(basis, path.Run(), path.Scale);
        var (words, assumptions) = (new ScenarioWords(basis, table, scenario, path),
            new ScenarioAssumptions(basis, scenario).Table(path.Years));
        return basis.Answer(
            words.Title,
            table.Rows,
            PolicyFrame.Of(
                basis.Ask,
                new("name", Kind.Words, ("Name", "Naam"), _ => Cell.Of(words.Name)),
                PolicyFrame.List(table.Base.Rows, ("Total", "Totaal")),
                PolicyFrame.List(assumptions, ("Assumptions", "Aannamen"))),
            [table.View()],
            [table.Chart(words.Finding)],
            words.Notes(assumptions.Rows),
            ScenarioWords.Explanation,
            words.Main().Text);
    }

    /// <summary>A base of the file that lies outside the data is named as what it is, and not as an option.</summary>
    private static void RequireBase(Question question, Scenario scenario, Imported imported)
    {
        if (imported.UsesSums || question.Years is not null || scenario.Base is not { } years) return;
        var covered = imported.Register(
            (question with { Years = years }).Table()).Years;
        if (years.Overlaps(covered)) return;
        throw AandeelException.Usage(
            $"The scenario's base {years} lies outside the data, which covers {covered}. Give other years.");
    }
}
