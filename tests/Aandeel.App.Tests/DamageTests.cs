namespace Aandeel.App.Tests;

/// <summary>A disk that loses bytes: wherever the damage lies, there is an answer or one sentence, never a crash.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly Person _person = Person.WithRegister();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Bytes_lost_anywhere_in_a_snapshot_give_a_sentence_or_an_answer(int seed)
    {
        var snapshot = _person.Types("snapshot info --path").ShouldSucceed().TrimEnd();
        var whole = File.ReadAllBytes(snapshot);
        File.SetAttributes(snapshot, FileAttributes.Normal);
        var random = new Random(seed);
        for (var i = 0; i < 25; i++)
        {
            var damaged = (byte[])whole.Clone();
            var length = random.Next(1, 3000);
            random.NextBytes(damaged.AsSpan(random.Next(damaged.Length - length), length));
            File.WriteAllBytes(snapshot, damaged);
            foreach (var line in new[] { "share --format json", "share --by category", "flows --format csv", "sources list", "snapshot info" })
            {
                var reply = _person.Types(line);
                if (reply.Code == 0) continue;
                reply.ShouldFail(ExitCode.Failed).ShouldNotBeEmpty();
            }

            _person.Types("doctor").Code.ShouldBeOneOf(0, 1);
        }

        File.WriteAllBytes(snapshot, whole);
        _person.Types("share").ShouldSucceed();
    }

    [Fact]
    public void An_import_after_damage_begins_anew_and_says_so()
    {
        var before = _person.Types("share --format json").ShouldSucceed();
        var snapshot = _person.Types("snapshot info --path").ShouldSucceed().TrimEnd();
        var whole = File.ReadAllBytes(snapshot);
        var begunAnew = 0;
        for (var at = 0; at < whole.Length; at += whole.Length / 20)
        {
            var damaged = (byte[])whole.Clone();
            damaged.AsSpan(at, Math.Min(3000, whole.Length - at)).Fill(0xA5);
            File.SetAttributes(snapshot, FileAttributes.Normal);
            File.WriteAllBytes(snapshot, damaged);
            var reply = _person.Asks("sources", "import", Path.Combine(_person.Folder, "small.csv"));
            if (reply.Error.Length == 0) continue;
            begunAnew++;
            reply.ShouldSucceed();
            reply.Error.ShouldContain("could not be read, so only the files named now are here");
            _person.Types("share --format json").ShouldSucceed().ShouldBe(before);
        }

        begunAnew.ShouldBeGreaterThan(10);
    }

    public void Dispose() => _person.Dispose();
}
