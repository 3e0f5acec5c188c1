namespace Aandeel.Questions;

/// <summary>
/// All kinds of range of one share side by side, for <c>share --explain</c>: what is unknown of parties, our allocation
/// of years, revision, SIPRI's own estimates, and the choice of definition. They differ in kind and are never added
/// (docs/methods/ranges.md).
/// </summary>
internal static class RangesOfKinds
{
    /// <summary>
    /// A sentence for the last window and one for a provisional last year; none where rows are parts or the source is
    /// not SIPRI.
    /// </summary>
    public static IReadOnlyList<Text> Of(ShareResult result, Imported imported)
    {
        var choice = result.Choice;
        if (choice.IsDivided || !choice.IsSipri || result.Lines.Count == 0) return [];
        var lines = result.Lines.Where(l => l.Composition == choice.Compositions[0]).ToList();
        List<ShareLine> shown = [result.Headline(), .. lines.Where(result.Table.Ranges.IsProvisional)];
        return [.. shown.Distinct().Where(l => l.Sum.Bounds is not null).Select(l => Sentence(result, imported, l))];
    }

    private static Text Sentence(ShareResult result, Imported imported, ShareLine line)
    {
        var kinds = Text.Join("; ", [
            Bounds(result, line), Allocation(result, line), Revision(result, line), Sensitivity(result, imported, line),
            Definitions(result, imported, line),
        ]);
        var share = result.Table.Rows.Quote(line, result.Table.ShareOutside);
        return Text.Of(
            $"{line.Period}, {share}, and what could move it, kind by kind: {kinds}. These are of different kinds and are "
                + $"never added.",
            $"{line.Period}, {share}, en wat het kan verschuiven, soort voor soort: {kinds}. Dit zijn verschillende "
                + $"soorten, die nooit worden opgeteld.");
    }

    private static Text Bounds(ShareResult result, ShareLine line)
    {
        var table = result.Table;
        var (lower, upper) = (table.Rows.Quote(line, table.Bounds, "lower"), table.Rows.Quote(line, table.Bounds, "upper"));
        return Text.Of(
            $"unknown recipients and suppliers {lower:bare} to {upper}",
            $"onbekende ontvangers en leveranciers {lower:bare} tot {upper}");
    }

    private static Text Allocation(ShareResult result, ShareLine line)
    {
        var table = result.Table;
        if (!table.Ranges.IsAllocated)
        {
            return ("allocation of years none, since they are SIPRI's own",
                "toedeling van jaren geen, want de jaren zijn van SIPRI zelf");
        }

        if (table.Ranges.Allocation(line) is null)
        {
            return ("allocation of years not known", "toedeling van jaren niet bekend");
        }

        var (lower, upper) =
            (table.Rows.Quote(line, table.Allocation, "lower"), table.Rows.Quote(line, table.Allocation, "upper"));
        return Text.Of(
            $"our allocation of years {lower:bare} to {upper}", $"onze toedeling van jaren {lower:bare} tot {upper}");
    }

    private static Text Revision(ShareResult result, ShareLine line)
    {
        var table = result.Table;
        if (table.Ranges.LargestMove(line) is null)
        {
            return ("revision not known of such a period", "herziening van zo'n periode niet bekend");
        }

        var largest = table.Rows.Quote(line, table.Revision, "largest");
        var n = Figure.Count("revision_n", table.Ranges.Moves(line).Count);
        return Text.Of(
            $"revision by up to {largest:bare} points (first prints of {n} such periods)",
            $"herziening tot {largest:bare} procentpunt (eerste opgaven van {n} zulke perioden)");
    }

    private static Text Sensitivity(ShareResult result, Imported imported, ShareLine line)
    {
        var asked = Same(result, line, QuestionKind.Sensitivity) with { Without = result.Choice.Question.Without };
        if (imported.Registers.Count == 0)
        {
            return ("SIPRI's own estimates need the imported register", "voor SIPRI's eigen schattingen is het register nodig");
        }

        if (SensitivityQuestion.Ends(asked, imported) is not ({ } low, { } high))
        {
            return ("SIPRI's own estimates give no share", "SIPRI's eigen schattingen geven geen aandeel");
        }

        return Text.Of(
            $"SIPRI's own estimates drawn anew {low:bare} to {high}",
            $"SIPRI's eigen schattingen opnieuw getrokken {low:bare} tot {high}");
    }

    private static Text Definitions(ShareResult result, Imported imported, ShareLine line)
    {
        if (DefinitionsQuestion.Find(Same(result, line, QuestionKind.Definitions), imported, out _) is not { } all)
        {
            return ("definitions need the imported register", "voor definities is het register nodig");
        }

        if (all is not { Least: { } least, Most: { } most, Combinations: var count })
        {
            return ("definitions give no share", "definities geven geen aandeel");
        }

        return Text.Of(
            $"{count} definitions {least:bare} to {most}", $"{count} definities {least:bare} tot {most}");
    }

    private static Question Same(ShareResult result, ShareLine line, QuestionKind kind)
    {
        var question = result.Choice.Question;
        return new Question
        {
            Kind = kind,
            Years = line.Period,
            Suppliers = question.Suppliers,
            Recipients = question.Recipients,
            Alliance = question.Alliance,
            Compositions = kind == QuestionKind.Sensitivity ? [line.Composition] : [],
            Edition = result.Choice.Flows.Edition.Name,
        };
    }
}
