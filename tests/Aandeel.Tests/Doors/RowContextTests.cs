using System.Text;
using Aandeel.Doors;
using Aandeel.Tests.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests;

/// <summary>A row of a file that stands alone: its years, unit, source and edition; and the columns that are chosen.</summary>
public sealed class RowContextTests
{
    public static TheoryData<string> Asked => [.. EveryQuestion.All];

    [Theory]
    [MemberData(nameof(Asked))]
    public void Every_table_has_years_unit_edition_and_source(string command)
    {
        foreach (var answer in EveryQuestion.Answers(command))
        {
            var (header, rows) = Read(answer, new Showing());
            foreach (var column in new[] { "from", "until", "unit", "edition", "source", "reasons" })
            {
                header.Count(c => c == column).ShouldBe(1, $"{command}: {column} in {string.Join(',', header)}");
            }

            foreach (var row in rows)
            {
                var (from, until) = (row[header.IndexOf("from")], row[header.IndexOf("until")]);
                if (from.Length == 4 && until.Length == 4) string.CompareOrdinal(from, until).ShouldBeLessThanOrEqualTo(0);
                if (header.IndexOf("period") is >= 0 and var period && YearRange.TryParse(row[period], null, out _)
                    && header.IndexOf("from") > period)
                {
                    row[period].ShouldBe(from == until ? from : $"{from}-{until}", command);
                }

                var source = row[header.IndexOf("source")];
                if (answer.Rows.Find("edition") is null && answer.Editions.Any(e => e.Source == source))
                {
                    row[header.IndexOf("edition")].ShouldNotBeEmpty($"{command}: the edition of {source}");
                }
            }
        }
    }

    [Theory]
    [InlineData("share --years 2020-2024", "2020", "2024", "TIV-million", "2025", "sipri")]
    [InlineData("suppliers --years 2020-2024", "2020", "2024", "TIV-million", "2025", "sipri")]
    [InlineData("share --by year --years 2023-2024", "2023", "2023", "TIV-million", "2025", "sipri")]
    public void A_row_says_what_it_is_of(
        string command, string from, string until, string unit, string edition, string source)
    {
        var answer = Aandeel.Questions.Asked.New(Asking.OfCommand("aandeel " + command), Asking.Sums);
        var (header, rows) = Read(answer, new Showing());
        string Of(string name) => rows[0][header.IndexOf(name)];

        (Of("from"), Of("until"), Of("unit"), Of("edition"), Of("source")).ShouldBe((from, until, unit, edition, source));
    }

    [Fact]
    public void Columns_that_are_chosen_stand_alone_and_in_the_order_that_was_asked()
    {
        var answer = Asking.Share(Asking.Sums, ("years", "2020-2024"));
        string[] chosen = ["share_outside", "bounds_upper", "outside_ukraine", "period", "unit"];
        var showing = new Showing { Columns = chosen };

        Read(answer, showing).Header.ShouldBe(chosen);
        var screen = Encoding.UTF8.GetString(Asking.Write(answer, Format.Table, showing));
        screen.ShouldContain("Outside NATO  Margin, upper end  Outside by group, ukraine");
        screen.ShouldNotContain("New products only");
        using var json = System.Text.Json.JsonDocument.Parse(Asking.Write(answer, Format.Json, showing));
        json.RootElement.GetProperty("rows")[0].EnumerateObject().Select(p => p.Name).ShouldBe(chosen);
    }

    [Fact]
    public void A_column_that_is_not_there_is_refused_with_the_nearest() =>
        Should.Throw<AandeelException>(
            () => Asking.Write(Asking.Share(Asking.Sums), Format.Csv, new Showing { Columns = ["share_outsid"] }))
            .Message.ShouldContain("share_outside");

    [Fact]
    public void A_byte_order_mark_is_there_where_it_is_asked_and_nowhere_else()
    {
        var answer = Asking.Share(Asking.Sums);
        var (plain, marked) = (Asking.Write(answer, Format.Csv), Asking.Write(answer, Format.Csv, new Showing { Bom = true }));

        plain[..6].ShouldBe(Encoding.ASCII.GetBytes("period"));
        marked[..3].ShouldBe(new byte[] { 0xEF, 0xBB, 0xBF });
        marked[3..].ShouldBe(plain);
    }

    [Fact]
    public void Points_have_their_unit_once_for_columns_beside_each_other_and_parts_of_no_share_have_none()
    {
        var share = DrawnTable.Of(Asking.Share(Asking.Sums, ("years", "2010-2014")), new Showing())[0];
        share.Columns.Count(c => c.Title.EndsWith(", points", StringComparison.Ordinal)).ShouldBe(1);
        share.Columns.Select(c => c.Title).ShouldContain("Outside TIV");

        var dutch = DrawnTable.Of(Asking.Share(Asking.Sums, ("years", "2010-2014")), new Showing(Language.Nl))[0];
        dutch.Columns.Count(c => c.Title.EndsWith(", procentpunt", StringComparison.Ordinal)).ShouldBe(1);

        // What each source sees of the exports is a part of these, and no part of a share.
        foreach (var gaps in EveryQuestion.Answers("gaps --by year"))
        {
            DrawnTable.Of(gaps, new Showing()).SelectMany(t => t.Columns)
                .ShouldNotContain(c => c.Title.Contains("points", StringComparison.Ordinal));
        }
    }

    private static (List<string> Header, List<string[]> Rows) Read(Answer answer, Showing showing)
    {
        var lines = Encoding.UTF8.GetString(Asking.Write(answer, Format.Csv, showing));
        var records = NaiveCsv.Records(lines);
        return ([.. records[0]], [.. records.Skip(1)]);
    }
}
