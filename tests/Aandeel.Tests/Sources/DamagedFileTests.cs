using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>Whatever a download looks like: rows are read or refused, or one sentence says why not.</summary>
public sealed class DamagedFileTests
{
    private const int Mutations = 2_000;
    private static readonly string[] Snippets = [",", ";", "\"", "\n", "\r\n", "\r", "\0", "\uFEFF", "é", "2020", "1e9", "-1", "99999999999999999999", "Yes", "\"\"", ",,,,,,,,,,,,,,,,", "Data generated: ", "SIPRI AT Database ID,", "Recipient,Supplier,Year of order,", "{\"bytes\":"];

    [Theory]
    [InlineData("sipri-register-17.csv", 17)]
    [InlineData("sipri-register-16.csv", 16)]
    [InlineData("answer", 61)]
    [InlineData("eu-report.csv", 18)]
    [InlineData("eu-actual-exports.csv", 19)]
    [InlineData("eu-caat-export.csv", 20)]
    [InlineData("eu-caat-broker.csv", 21)]
    [InlineData("eu-caat-mission.csv", 22)]
    [InlineData("eu-caat-consult.csv", 23)]
    public void Two_thousand_damaged_files_are_read_or_refused_row_by_row(string name, int seed)
    {
        var random = new Random(seed);
        var whole = name == "answer"
            ? Encoding.UTF8.GetBytes($$"""{"bytes":"{{Convert.ToBase64String(File.ReadAllBytes(Repository.Fixture("sipri-register-17.csv")))}}"}""")
            : File.ReadAllBytes(Repository.Fixture(name));
        for (var i = 0; i < Mutations; i++)
        {
            var damaged = Damage(whole, random);
            var reading = new FileReading();
            try
            {
                var file = new SourceFile("damaged", damaged);
                SourceReaders.For(file).Read(file, reading);
            }
            catch (AandeelException e)
            {
                e.Message.ShouldNotBeNullOrWhiteSpace();
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Mutation {i} of {name} ended in {e.GetType()}", e);
            }

            reading.Rows.ShouldBe(reading.Read + reading.Refused);
            reading.Findings.Count(f => f.Outcome == Outcome.Refused).ShouldBe(reading.Refused);
            reading.Observations.Select(o => o.Line).Concat(reading.Indicators.Select(i => i.Line)).Distinct().Count().ShouldBe(reading.Read);
            reading.Findings.ShouldAllBe(f => f.Found.Length <= 201 && (f.Line >= 1 || f.Outcome == Outcome.Read));
        }
    }

    [Theory]
    [InlineData("unroca-transfers.json", 3)]
    [InlineData("unroca-report-years.json", 5)]
    [InlineData("unroca-country.json", 7)]
    [InlineData("us-arms-sales.json", 11)]
    public void A_thousand_damaged_JSON_files_are_read_or_refused_row_by_row(string name, int seed)
    {
        var random = new Random(seed);
        var whole = File.ReadAllBytes(Repository.Fixture(name));
        for (var i = 0; i < Mutations / 2; i++)
        {
            var damaged = Damage(whole, random);
            var reading = new FileReading();
            try
            {
                var file = new SourceFile("damaged", damaged);
                SourceReaders.For(file).Read(file, reading);
            }
            catch (AandeelException e)
            {
                e.Message.ShouldNotBeNullOrWhiteSpace();
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Mutation {i} of {name} ended in {e.GetType()}", e);
            }

            reading.Findings.Count(f => f.Outcome == Outcome.Refused).ShouldBe(reading.Refused);
            reading.Observations.ShouldAllBe(o => o.Line >= 1 && (o.State == Reported.Amount) == (o.Amount != null));
            reading.Findings.ShouldAllBe(f => f.Found.Length <= 201 && (f.Line >= 1 || f.Outcome == Outcome.Read));
        }
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
