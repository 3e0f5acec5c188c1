using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>Whatever a download looks like: rows are read or refused, or one sentence says why not.</summary>
public sealed class DamagedFileTests
{
    private static readonly string[] OneRowALine = [
        "register-17", "register-17-api", "register-16", "eu-report", "eu-actual-exports", "eu-caat-export",
        "eu-caat-broker", "eu-caat-mission", "eu-caat-consult", "nl-licences", "de-reports", "uk-licences", "tiv-table"
    ];
    private static readonly string[] Snippets = [
        ",", ";", "\"", "\n", "\r\n", "\r", "\0", "\uFEFF", "é", "2020", "1e9", "-1", "99999999999999999999", "Yes",
        "\"\"", ",,,,,,,,,,,,,,,,", "Data generated: ", "SIPRI AT Database ID,", "Recipient,Supplier,Year of order,",
        "{\"bytes\":"
    ];

    /// <summary>
    /// A file of every form: the fixture with its oddities, and the smallest one where there is none.
    /// </summary>
    private static readonly Dictionary<string, string> Fixtures = new(StringComparer.Ordinal)
    {
        ["register-17"] = "sipri-register-17.csv",
        ["register-17-api"] = "sipri-register-17.csv",
        ["register-16"] = "sipri-register-16.csv",
        ["eu-report"] = "eu-report.csv",
        ["eu-actual-exports"] = "eu-actual-exports.csv",
        ["eu-caat-export"] = "eu-caat-export.csv",
        ["eu-caat-broker"] = "eu-caat-broker.csv",
        ["eu-caat-mission"] = "eu-caat-mission.csv",
        ["eu-caat-consult"] = "eu-caat-consult.csv",
        ["unroca-transfers"] = "unroca-transfers.json",
        ["unroca-country-api"] = "unroca-country.json",
        ["unroca-report-years"] = "unroca-report-years.json",
        ["us-arms-sales"] = "us-arms-sales.json",
        ["nl-licences"] = "nl-licences.csv",
        ["de-reports"] = "de-reports.csv",
        ["uk-licences"] = "uk-licences.csv",
        ["uk-ratings"] = "uk-ratings.csv",
        ["es-exports"] = "es-exports.csv",
        ["census-m3"] = "census-m3.json",
        ["census-enduse"] = "census-enduse.json",
        ["nato-def-exp"] = "nato.txt",
        ["sipri-top100"] = "sipri-top100.txt",
        ["sipri-milex"] = "sipri-milex.txt",
        ["comtrade"] = "comtrade.json",
        ["tiv-table"] = "tiv-table.csv",
        ["yearly-totals"] = "yearly-totals.json",
    };

    public static TheoryData<string> Forms => [.. SmallestFile.All.Select(f => f.Form)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Damaged_bytes_are_read_or_refused_row_by_row(string form)
    {
        var small = SmallestFile.Of(form);
        var whole = small.OfText(Text(form)).Bytes.ToArray();
        for (var i = 0; i < Mutations(form); i++)
        {
            Read(form, i, new SourceFile("damaged", Damage(whole, new Random((form.Length * 10_000) + i))));
        }
    }

    /// <summary>Inside an answer or a workbook the damage must be done before it is packed.</summary>
    [Theory]
    [InlineData("register-17-api")]
    [InlineData("nato-def-exp")]
    [InlineData("sipri-top100")]
    [InlineData("sipri-milex")]
    public void Damaged_text_inside_an_answer_or_a_workbook_is_read_or_refused_row_by_row(string form)
    {
        var small = SmallestFile.Of(form);
        var whole = Encoding.UTF8.GetBytes(Text(form));
        for (var i = 0; i < Mutations(form); i++)
        {
            var text = Encoding.UTF8.GetString(Damage(whole, new Random((form.Length * 10_000) + i)));
            // What XML cannot hold never comes out of a spreadsheet, and a workbook has a sheet.
            if (form != "register-17-api")
            {
                text = "### S\n"
                    + new string(
                        [.. text.Where(
                            c => c is '\n' or >= ' ' and not '\uFFFF' and not '\uFFFE' && !char.IsSurrogate(c))]);
            }

            Read(form, i, small.OfText(text));
        }
    }

    private static int Mutations(string form) => form is "nato-def-exp" or "sipri-top100" or "sipri-milex" ? 150 : 600;

    private static string Text(string form) =>
        Fixtures.TryGetValue(form, out var name)
            ? File.ReadAllText(Repository.Fixture(name))
            : SmallestFile.Of(form).Written();

    private static void Read(string form, int mutation, SourceFile file)
    {
        var reading = new FileReading(new RowList());
        try
        {
            SourceReaders.For(file).Read(file, reading);
        }
        catch (AandeelException e)
        {
            e.Message.ShouldNotBeNullOrWhiteSpace();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Mutation {mutation} of {form} ended in {e.GetType()}", e);
        }

        reading.Kept().Findings.Count(f => f.Outcome == Outcome.Refused).ShouldBe(reading.Refused);
        reading.Kept().Findings.ShouldAllBe(f => f.Wanted.Code != ExpectationWords.AsWritten);
        reading.Kept().Findings.ShouldAllBe(f => f.Found.Length <= 201 && (f.Line >= 1 || f.Outcome == Outcome.Read));
        reading.Kept().Observations.ShouldAllBe(o => o.Line >= 1 && (o.State == Reported.Amount) == (o.Amount != null));
        reading.Kept().Indicators.ShouldAllBe(i => i.Line >= 1 && (i.State == Reported.Amount) == (i.Amount != null));
        if (!OneRowALine.Contains(form)) return;
        // Where a row gives something and stands on a line of its own, the rows that were read are those that gave
        // something.
        reading.Kept().Observations.Select(o => (o.Line, o.Part)).ShouldBeUnique();
        reading.Kept().Observations.Select(o => o.Line)
            .Concat(reading.Kept().Indicators.Select(i => i.Line)).Distinct().Count().ShouldBe(reading.Read);
    }

    internal static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Snippets[random.Next(Snippets.Length)])); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 400), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), bytes.Count / 3)); break;
                case 4: bytes.RemoveRange(at, bytes.Count - at); break;
                default: bytes[at] = bytes[random.Next(bytes.Count)]; break;
            }

            if (bytes.Count == 0) bytes.Add((byte)'x');
        }

        return [.. bytes];
    }
}
