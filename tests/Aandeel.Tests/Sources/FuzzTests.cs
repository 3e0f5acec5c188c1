using System.Diagnostics;
using System.Globalization;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>
/// Whatever is done to a file, a reader reads it, remarks on it or refuses it. The long run is tests/fuzz.
/// </summary>
public sealed class FuzzTests
{
    private const int Inputs = 4_000;

    [Fact]
    public void A_damaged_file_is_read_or_refused_whatever_the_damage()
    {
        var (inputs, seed) = (Number("AANDEEL_FUZZ_INPUTS") ?? Inputs, Number("AANDEEL_FUZZ_SEED") ?? 1);
        var fuzzer = new Fuzzer();
        var (failed, forms, refused) = (new List<string>(), new SortedDictionary<string, int>(StringComparer.Ordinal),
            0);
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < inputs && failed.Count < 50; i++)
        {
            var (form, file) = fuzzer.Make(seed, i);
            var watch = Stopwatch.StartNew();
            try
            {
                var read = SourceReaders.For(file);
                forms[read.Form] = forms.GetValueOrDefault(read.Form) + 1;
                var reading = new FileReading(new RowList());
                read.Read(file, reading);
                if (reading.Kept().Findings.Count(f => f.Outcome == Outcome.Refused) != reading.Refused)
                {
                    failed.Add($"{i} of {form}: refused rows and their findings differ");
                }

                if (reading.Kept().Observations.Any(o => (o.State == Reported.Amount) != (o.Amount is not null)))
                {
                    failed.Add($"{i} of {form}: a state without its amount");
                }
            }
            catch (AandeelException e) when (e.Code is ExitCode.WrongUsage or ExitCode.ShapeChanged or ExitCode.Refused
                or ExitCode.Failed)
            {
                refused++;
            }
#pragma warning disable CA1031 // Every other exception is what is looked for.
            catch (Exception e)
#pragma warning restore CA1031
            {
                failed.Add(
                    $"{i} of {form}: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")} "
                        + $"{e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Aandeel", StringComparison.Ordinal))?.Trim()}");
            }

            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
        }

        if (Environment.GetEnvironmentVariable("AANDEEL_FUZZ_REPORT") is { Length: > 0 } report)
        {
            File.WriteAllText(
                report,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{inputs} inputs, seed {seed}: {failed.Count} failed, {refused} refused as a whole, slowest "
                        + $"{slowest.TotalMilliseconds:0} ms; "
                        + $"{string.Join(", ", forms.Select(f => $"{f.Key} {f.Value}"))}\n"
                        + $"{string.Join('\n', failed)}\n"));
        }

        failed.ShouldBeEmpty();
        slowest.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static int? Number(string variable) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture,
            out var number) ? number : null;
}
