namespace Aandeel.App.Tests;

/// <summary>
/// A disk that loses bytes: wherever the damage lies, there is an answer or one sentence, never a crash.
/// </summary>
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
            foreach (var line in new[] { "share --format json", "share --by category", "flows --format csv",
                "sources list", "snapshot info" })
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
    public void An_import_after_damage_builds_from_the_originals_that_fit_and_tells_what_is_lost()
    {
        var before = _person.Types("share --format json").ShouldSucceed();
        var snapshot = _person.Types("snapshot info --path").ShouldSucceed().TrimEnd();
        var whole = File.ReadAllBytes(snapshot);
        var (mended, lost) = (0, 0);
        for (var at = 0; at < whole.Length; at += whole.Length / 20)
        {
            var damaged = (byte[])whole.Clone();
            damaged.AsSpan(at, Math.Min(3000, whole.Length - at)).Fill(0xA5);
            File.SetAttributes(snapshot, FileAttributes.Normal);
            File.WriteAllBytes(snapshot, damaged);
            var reply = _person.Asks(
                "sources", "import", _person.File("next.csv", SyntheticRegister.Csv(20, seed: 7, edition: 2024)));
            reply.Error.ShouldContain("was damaged");
            var list = _person.Types("sources list --format csv").ShouldSucceed();
            list.ShouldContain("next.csv");
            if (reply.Code == 0)
            {
                mended++;
                list.ShouldContain("small.csv");
                _person.Types("share --edition 2056 --format json").ShouldSucceed().ShouldContain("\"share_outside\"");
            }
            else
            {
                lost++;
                reply.Code.ShouldBe((int)ExitCode.Incomplete);
                (reply.Error.Contains("Lost, to be imported again: small.csv", StringComparison.Ordinal)
                    || reply.Error.Contains("list of files could not be read", StringComparison.Ordinal)
                    || reply.Error.Contains("Nothing of it could be kept", StringComparison.Ordinal)).ShouldBeTrue(
                        reply.Error);
            }

            _person.Types("doctor").ShouldSucceed();

            // Back to the snapshot that is damaged next, alone in its folder.
            var folder = Path.GetDirectoryName(snapshot)!;
            foreach (var other in Directory.GetFiles(folder)
                .Where(f => !f.StartsWith(snapshot[..^7], StringComparison.Ordinal)))
            {
                File.SetAttributes(other, FileAttributes.Normal);
                File.Delete(other);
            }

            File.WriteAllBytes(snapshot, whole);
            File.WriteAllText(Path.Combine(_person.Data, "current"), Path.GetFileNameWithoutExtension(snapshot) + "\n");
        }

        mended.ShouldBeGreaterThan(3);
        lost.ShouldBeGreaterThan(3);
        _person.Types("share --format json").ShouldSucceed().ShouldBe(before);
    }

    [Fact]
    public void A_damaged_snapshot_never_answers_and_the_older_whole_one_is_offered()
    {
        var first = _person.Types("snapshot info --path").ShouldSucceed().TrimEnd();
        _person.Asks("sources", "import", _person.File("next.csv", SyntheticRegister.Csv(300, seed: 8, edition: 2057)))
            .ShouldSucceed();
        var snapshot = _person.Types("snapshot info --path").ShouldSucceed().TrimEnd();
        string[] lines = [
            "share --format json", "suppliers --format json", "flows --format csv",
            "sensitivity --format json --draws 20", "doctor --findings --format csv"
        ];
        var truth = lines.ToDictionary(l => l, l => _person.Types(l).ShouldSucceed());
        var whole = File.ReadAllBytes(snapshot);
        File.SetAttributes(snapshot, FileAttributes.Normal);
        var random = new Random(11);
        var refused = 0;
        for (var i = 0; i < 40; i++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(snapshot, damaged);
            foreach (var line in lines)
            {
                var reply = _person.Types(line);
                if (reply.Code == 0)
                {
                    reply.Text.ShouldBe(truth[line], line);
                    continue;
                }

                refused++;
                if (!line.StartsWith("doctor", StringComparison.Ordinal))
                {
                    reply.ShouldFail(ExitCode.Failed)
                        .ShouldContain($"aandeel snapshot use {Path.GetFileName(first)[..12]}");
                }
            }
        }

        refused.ShouldBeGreaterThan(20);
        _person.Types($"snapshot use {Path.GetFileName(first)[..12]}").ShouldSucceed();
        _person.Types("share").ShouldSucceed();
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(null, "is missing")]
    [InlineData("0123456789abcdef", "names the snapshot 0123456789abcdef, which is not in")]
    public void A_current_that_chooses_nothing_says_so_and_names_the_newest_whole_one(string? content, string says)
    {
        var id = Path.GetFileNameWithoutExtension(_person.Types("snapshot info --path").ShouldSucceed().TrimEnd());
        var current = Path.Combine(_person.Data, "current");
        var before = _person.Types("share --format json").ShouldSucceed();
        File.Delete(current);
        if (content is not null) File.WriteAllText(current, content);

        _person.Types("share").ShouldFail(ExitCode.Failed).ShouldContain(says);
        _person.Types("share").Error.ShouldContain($"aandeel snapshot use {id[..12]}");
        _person.Types($"snapshot use {id[..12]}").ShouldSucceed();
        _person.Types("share --format json").ShouldSucceed().ShouldBe(before);
    }

    public void Dispose() => _person.Dispose();
}
