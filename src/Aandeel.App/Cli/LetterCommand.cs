using System.CommandLine;
using System.Globalization;
using Aandeel.App.Letters;
using Aandeel.App.Letters.Word;
using Aandeel.Harmonise;

namespace Aandeel.App.Cli;

/// <summary>
/// <c>aandeel letter</c>: the letter to parliament with its figures in, and what goes with it; check, refresh and
/// template-check work on files that are there.
/// </summary>
internal static class LetterCommand
{
    private const string Publish = "publication";
    private const string Everyone = "all";

    public static Command Create(Streams streams)
    {
        var output = FileOption("--out", "the file of the letter", "FILE.docx");
        var note = FileOption("--note", "write the decision note too", "FILE.docx");
        var press = FileOption("--press", "write the press sheet too", "FILE.docx");
        var annex = FileOption("--annex", "write the figures as a workbook with formulas too", "FILE.xlsx");
        var questions = FileOption("--questions", "answer these written questions instead", "FILE.txt");
        var template = FileOption("--template", "fill your own Word file with tagged controls", "FILE.docx");
        var party = new Option<string>("--party")
        {
            Description = "a letter on this supplier, or one on each of several: NLD,DEU or all (default: all members "
                + "together, as the motion asks)",
            HelpName = "NLD",
        };
        var date = new Option<string>("--date")
        {
            Description = "the date on the letter (default: today)",
            HelpName = "2026-11-21",
        };
        var edition = EditionOption();
        var open = new Option<bool>("--public")
        {
            Description = "for publication: personal data are in no part of the files",
        };
        var purpose = new Option<string>("--for")
        {
            Description = "publication: write .odt, .pdf and .ods beside, by LibreOffice",
            HelpName = Publish,
        };
        var (language, data) = (Listing.LanguageOption(), Listing.DataOption());
        var command = new Command("letter", CommandTexts.Of("letter").Summary)
        {
            output, note, press, annex, questions, template, party, date, edition, open, purpose, language, data,
            Check(streams), Refresh(streams), TemplateCheck(streams),
        };
        command.SetAction(parsed =>
        {
            var parties = PartiesOf(parsed.GetValue(party));
            var isMany = parties is not [_];
            string? Target(Option<string> option, string ending) => isMany
                ? Folder(option.Name, parsed.GetValue(option), ending)
                : Ending(option.Name, parsed.GetValue(option), ending);
            var targets = new LetterTargets(
                Target(output, ".docx"), Target(note, ".docx"), Target(press, ".docx"), Target(annex, ".xlsx"), isMany);
            if (parsed.GetValue(purpose) is { } word && word != Publish)
            {
                throw AandeelException.Unknown("for", word, $"{Publish}");
            }

            if (parsed.GetValue(purpose) is not null && targets.Letter is null)
            {
                throw AandeelException.Usage("--for publication needs a file: add --out letter.docx.");
            }

            if (isMany && targets.Letter is null)
            {
                throw AandeelException.Usage("Letters on several parties need a folder: add --out DIR.");
            }

            var choice = new LetterChoice(
                null,
                parsed.GetValue(edition),
                Listing.Spoken(parsed.GetValue(language), streams),
                Day(parsed.GetValue(date), streams),
                parsed.GetValue(open));
            var own = parsed.GetValue(template);
            var form = own is null ? null : Content(own, "a Word file");
            if (form is not null) Template.Read(own!, form).Require();
            var asked = parsed.GetValue(questions) is { } text
                ? System.Text.Encoding.UTF8.GetString(Content(text, "a text with questions"))
                : null;
            if (asked is not null) _ = AskedQuestions.Parse(asked);
            if (asked is not null && isMany)
            {
                throw AandeelException.Usage(
                    "--questions names the parties in its own text; ask it without --party, or with one.");
            }

            targets.Check();
            using var imported = Listing.Open(parsed.GetValue(data), streams.Tell);
            using var answers = new AnswersOnce(imported, streams.Cancelled);
            if (asked is null && !isMany) ProductionSection.Begin(answers, parties[0]);
            var frame = LetterFrame.Of(choice.Edition, imported);
            if (targets.IsNone)
            {
                foreach (var line in Composed(null, parties[0]).Lines()) streams.SayLine(line);
                return (int)ExitCode.Ok;
            }

            var all = parties.Count > 0 ? parties : Members(new Facts(frame, answers));
            var made = LetterTargets.EachOf(all, MadeOf);
            var written = new List<string>();
            foreach (var (file, content, piece) in made.SelectMany(m => m))
            {
                if (targets.IsFolders) Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                OutputFile.Write(stream => stream.Write(content), file);
                written.Add(file);
                if (piece is not null && !isMany) Left(file, piece, streams);
            }

            if (isMany) Left(made.SelectMany(m => m).Select(m => m.Letter).OfType<Letter>(), choice.Language, streams);
            if (parsed.GetValue(purpose) is not null)
            {
                foreach (var file in written.ToList()) written.AddRange(Publication.Beside(file));
            }

            foreach (var file in written) streams.TellLine(file);
            return (int)ExitCode.Ok;

            Letter Composed(string? kind, Party? on) => Pieces.Of(
                kind ?? (asked is null ? Pieces.Letter : Pieces.Answers), choice with { Party = on },
                new Facts(frame, answers), asked ?? "");

            // All are made before the first is written: where one fails, nothing is half there.
            List<(string File, byte[] Content, Letter? Letter)> MadeOf(Party? on)
            {
                var letter = Composed(null, on);
                var files = new List<(string, byte[], Letter?)>();
                if (targets.Of(targets.Letter, Pieces.Letter, on) is { } first)
                {
                    files.Add((first, form is null ? WordFile.Of(letter) : Template.Read(own!, form).Fill(letter), letter));
                }

                if (targets.Of(targets.Note, Pieces.Note, on) is { } second) files.Add(Made(second, Composed(Pieces.Note, on)));
                if (targets.Of(targets.Press, Pieces.Press, on) is { } third)
                {
                    files.Add(Made(third, Composed(Pieces.Press, on)));
                }

                if (targets.Of(targets.Annex, LetterTargets.Workbook, on) is { } fourth)
                {
                    files.Add((fourth, AnnexWorkbook.Of(letter), null));
                }

                return files;
            }
        });
        return command;
    }

    /// <summary>Whom letters are asked on: null is the motion; none is every member that delivered.</summary>
    private static IReadOnlyList<Party?> PartiesOf(string? names) => names switch
    {
        null => [null],
        Everyone => [],
        _ => [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Known).DistinctBy(p => p.Code).DefaultIfEmpty(null)],
    };

    /// <summary>The members of today that delivered anything in the letter's years.</summary>
    private static IReadOnlyList<Party?> Members(Facts facts)
    {
        var rows = facts.Sipri(
            Questions.QuestionKind.Share, ("by", "supplier"), ("years", facts.Frame.Window.ToString()))?.RowsOf("rows") ?? [];
        return
        [
            .. rows.Select(r => r["key"]).Where(k => k.Length == 3).Select(Known)
                .Where(p => Alliance.Nato.Has(p.Index, LetterFrame.MembersSince)),
        ];
    }

    private static (string File, byte[] Content, Letter? Letter) Made(string file, Letter letter) =>
        (file, WordFile.Of(letter), letter);

    /// <summary>What a person still has to fill in.</summary>
    private static void Left(string file, Letter letter, Streams streams)
    {
        var open = letter.Open();
        if (open.Count == 0) return;
        var language = letter.Choice.Language;
        var places = string.Join(", ", open.Select(o => LetterNumbers.Of(o, language)).Distinct());
        streams.TellLine(language == Language.Nl
            ? $"{Path.GetFileName(file)}: nog {Places(open.Count, language)} in te vullen ({places})."
            : $"{Path.GetFileName(file)}: {Places(open.Count, language)} to fill in ({places}).");
    }

    private static string Places(int count, Language language) => (count, language) switch
    {
        (1, Language.Nl) => "1 plaats",
        (_, Language.Nl) => $"{count} plaatsen",
        (1, _) => "1 place",
        _ => $"{count} places",
    };

    /// <summary>The same of many letters, which have the same places.</summary>
    private static void Left(IEnumerable<Letter> letters, Language language, Streams streams)
    {
        var open = letters.Select(l => l.Open().Count).ToList();
        if (open.Sum() == 0) return;
        streams.TellLine(language == Language.Nl
            ? $"{open.Count} stukken: nog {Places(open.Sum(), language)} in te vullen."
            : $"{open.Count} pieces: {Places(open.Sum(), language)} to fill in.");
    }

    private static Command Check(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "a file that aandeel letter wrote" };
        var (language, data) = (Listing.LanguageOption(), Listing.DataOption());
        var command = new Command("check", CommandTexts.Of("letter check").Summary) { file, language, data };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(file)!;
            var read = LetterFile.Read(name, Content(name, "a letter"));
            var nl = Listing.Spoken(parsed.GetValue(language), streams) == Language.Nl;
            using var imported = Listing.Open(parsed.GetValue(data), streams.Tell);
            var now = Again(read.Data, read.Data.Edition, imported, streams);
            var figures = LetterCheck.Of(read, now);
            foreach (var figure in figures.Where(f => f.State != FigureState.AsComputed)) streams.SayLine(Said(figure, nl));
            int Count(FigureState state) => figures.Count(f => f.State == state);
            streams.SayLine(nl
                ? $"{figures.Count} cijfers: {Count(FigureState.AsComputed)} zoals berekend, {Count(FigureState.ByHand)} met de "
                    + $"hand gewijzigd, {Count(FigureState.Moved)} nu anders berekend, {Count(FigureState.WithoutSource)} zonder "
                    + $"bron; {Places(read.Open(), Language.Nl)} in te vullen."
                : $"{figures.Count} figures: {Count(FigureState.AsComputed)} as computed, {Count(FigureState.ByHand)} changed by "
                    + $"hand, {Count(FigureState.Moved)} computed otherwise now, {Count(FigureState.WithoutSource)} without a "
                    + $"source; {Places(read.Open(), Language.En)} to fill in.");
            return (int)(figures.All(f => f.State == FigureState.AsComputed) ? ExitCode.Ok : ExitCode.Failed);
        });
        return command;
    }

    private static string Said(CheckedFigure figure, bool nl) => figure.State switch
    {
        FigureState.ByHand => nl
            ? $"met de hand gewijzigd: {figure.Written}, berekend {figure.Computed} ({figure.Tag}: {figure.Source})"
            : $"changed by hand: {figure.Written}, computed {figure.Computed} ({figure.Tag}: {figure.Source})",
        FigureState.Moved => nl
            ? $"nu anders berekend: {figure.Written}, nu {figure.Computed ?? "niet te geven"} ({figure.Tag}: {figure.Source})"
            : $"computed otherwise now: {figure.Written}, now {figure.Computed ?? "not to be given"} ({figure.Tag}: {figure.Source})",
        _ => nl
            ? $"zonder bron: {figure.Written}{(figure.Tag.Length > 0 ? $" ({figure.Tag})" : "")}"
            : $"without a source: {figure.Written}{(figure.Tag.Length > 0 ? $" ({figure.Tag})" : "")}",
    };

    private static Command Refresh(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "a file that aandeel letter wrote" };
        var output = FileOption("--out", "write to another file (default: the same)", "FILE.docx");
        var (edition, language, data) = (EditionOption(), Listing.LanguageOption(), Listing.DataOption());
        var command = new Command("refresh", CommandTexts.Of("letter refresh").Summary)
        {
            file, output, edition, language, data,
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(file)!;
            var target = Ending("--out", parsed.GetValue(output), ".docx") ?? name;
            var read = LetterFile.Read(name, Content(name, "a letter"));
            var nl = Listing.Spoken(parsed.GetValue(language), streams) == Language.Nl;
            using var imported = Listing.Open(parsed.GetValue(data), streams.Tell);
            var now = Again(read.Data, parsed.GetValue(edition), imported, streams);
            var (renewed, reworded, gone) = LetterCheck.Renew(read, now);
            OutputFile.Write(stream => stream.Write(read.ToArray()), target);
            foreach (var sentence in reworded)
            {
                streams.SayLine(nl
                    ? $"nu anders verwoord, of door u gewijzigd: {sentence}"
                    : $"worded otherwise now, or edited by you: {sentence}");
            }

            foreach (var figure in gone) streams.SayLine(nl ? $"niet meer te geven: {figure}" : $"no longer given: {figure}");
            streams.SayLine(nl
                ? $"{renewed} cijfers vernieuwd naar editie {now.Facts.Frame.Edition}; de woorden zijn gebleven."
                : $"{renewed} figures renewed to edition {now.Facts.Frame.Edition}; the words were kept.");
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static Command TemplateCheck(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "a Word file with tagged content controls" };
        var language = Listing.LanguageOption();
        var command = new Command("template-check", CommandTexts.Of("letter template-check").Summary) { file, language };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(file)!;
            var spoken = Listing.Spoken(parsed.GetValue(language), streams);
            var nl = spoken == Language.Nl;
            var template = Template.Read(name, Content(name, "a Word file"));
            var tags = template.Tags();
            foreach (var (tag, what) in Template.Known)
            {
                var has = tags.Contains(tag, StringComparer.OrdinalIgnoreCase);
                var state = (has, nl) switch { (true, true) => "is er", (true, _) => "there", (_, true) => "ontbreekt", _ => "missing" };
                streams.SayLine($"{tag}: {state}; {LetterNumbers.Of(what, spoken)}");
            }

            foreach (var tag in tags.Where(t => Template.Known.All(k => !string.Equals(k.Tag, t, StringComparison.OrdinalIgnoreCase))))
            {
                streams.SayLine(nl ? $"{tag}: niet bekend; blijft zoals hij is" : $"{tag}: not known; stays as it is");
            }

            if (template.LackingStyles() is { Count: > 0 } lacking)
            {
                streams.SayLine(nl
                    ? $"opmaakprofielen die ontbreken en worden toegevoegd: {string.Join(", ", lacking)}"
                    : $"styles that are lacking and are added: {string.Join(", ", lacking)}");
            }

            return (int)(tags.Contains(Template.Text, StringComparer.OrdinalIgnoreCase) ? ExitCode.Ok : ExitCode.Failed);
        });
        return command;
    }

    /// <summary>The piece of a file composed anew, in an edition.</summary>
    private static Letter Again(LetterData data, string? edition, Imported imported, Streams streams)
    {
        var choice = new LetterChoice(
            data.Party is { } party ? Known(party) : null, edition, data.Language, data.Date, data.IsPublic);
        using var answers = new AnswersOnce(imported, streams.Cancelled);
        var facts = new Facts(LetterFrame.Of(edition, imported), answers);
        return Pieces.Of(data.Kind, choice, facts, data.Questions);
    }

    private static Option<string> FileOption(string name, string says, string shape) =>
        new(name) { Description = says, HelpName = shape };

    private static Option<string> EditionOption() => new("--edition")
    {
        Description = "the edition of SIPRI's register (default: the one that answers here)",
        HelpName = "2025",
    };

    private static string? Ending(string option, string? file, string ending)
    {
        if (file is null || file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return file;
        throw AandeelException.Usage($"{option} got '{file}'; a file that ends in {ending} was expected.");
    }

    /// <summary>Where several letters are written, each option names a folder.</summary>
    private static string? Folder(string option, string? folder, string ending)
    {
        if (folder is null || !folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return folder;
        throw AandeelException.Usage($"{option} got '{folder}'; with several parties a folder was expected, such as letters.");
    }

    private static byte[] Content(string file, Problem what)
    {
        if (File.Exists(file)) return File.ReadAllBytes(file);
        throw AandeelException.Usage($"{file} does not exist; {what} was expected.");
    }

    private static Party Known(string name) => Listing.PartyOf("party", name);

    private static DateOnly Day(string? text, Streams streams)
    {
        if (text is null) return DateOnly.FromDateTime(streams.Clock.GetUtcNow().UtcDateTime);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw AandeelException.Unknown("date", text, "a date such as 2026-11-21");
    }
}
