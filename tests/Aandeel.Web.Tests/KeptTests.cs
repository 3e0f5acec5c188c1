namespace Aandeel.Web.Tests;

/// <summary>What the site keeps: what is asked again, while it fits.</summary>
public sealed class KeptTests
{
    [Fact]
    public void What_is_asked_once_is_not_kept_and_what_is_asked_again_is()
    {
        var made = 0;
        var kept = new Kept<string>(100, _ => 1);
        string Ask() => kept.Of("a", () => $"made {++made}");

        Ask().ShouldBe("made 1");
        kept.Find("a").ShouldBeNull();
        Ask().ShouldBe("made 2");
        kept.Find("a").ShouldBe("made 2");
        Ask().ShouldBe("made 2");
    }

    [Fact]
    public void What_is_made_beforehand_is_kept_at_once_and_what_was_asked_longest_ago_goes_first()
    {
        var kept = new Kept<string>(2, _ => 1);
        foreach (var key in new[] { "a", "b", "a", "c" }) kept.Of(key, () => key, always: true);

        kept.Find("a").ShouldBe("a");
        kept.Find("b").ShouldBeNull();
        kept.Find("c").ShouldBe("c");
    }

    [Fact]
    public void However_much_is_asked_it_holds_no_more_than_fits_and_keeps_what_is_asked_between()
    {
        var kept = new Kept<string>(10, _ => 1);
        kept.Of("front", () => "front", always: true);
        var keys = Enumerable.Range(0, 1_000).Select(i => $"k{i}").ToList();
        foreach (var key in keys)
        {
            kept.Of(key, () => key, always: true).ShouldBe(key);
            kept.Find("front").ShouldBe("front", key);
        }

        keys.Count(k => kept.Find(k) is not null).ShouldBe(9);
    }

    [Fact]
    public async Task Many_at_once_make_each_value_once_and_hold_no_more_than_fits()
    {
        var (kept, made) = (new Kept<string>(50, _ => 1), 0);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(t => Task.Run(() =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                var key = $"k{(i * 7 + t) % 40}";
                (kept.Find(key) ?? kept.Of(key, () => key + Interlocked.Increment(ref made), always: true)).ShouldStartWith(key);
            }
        })));

        made.ShouldBe(40);
    }

    [Fact]
    public void Whether_it_is_asked_again_is_known_before_it_is_made()
    {
        var kept = new Kept<string>(100, _ => 1);
        kept.IsAskedAgain("a").ShouldBeFalse();
        kept.IsAskedAgain("a").ShouldBeTrue();
        kept.IsAskedAgain("b").ShouldBeFalse();
        kept.Of("a", () => "made");
        kept.Find("a").ShouldBe("made");
        kept.IsAskedAgain("a").ShouldBeTrue();
    }

    [Fact]
    public void What_fails_is_not_kept()
    {
        var kept = new Kept<string>(2, _ => 1);
        Should.Throw<InvalidOperationException>(
            () => kept.Of("a", () => throw new InvalidOperationException(), always: true));

        kept.Of("a", () => "made", always: true).ShouldBe("made");
    }

    [Fact]
    public void A_reply_that_is_kept_pressed_alone_has_the_same_bytes()
    {
        var whole = Reply.Text("text/html; charset=utf-8", string.Concat(Enumerable.Repeat("<p>ging 74,3 % naar Oekraïne</p>", 200)));
        var folded = whole.Folded();

        folded.Plain.ShouldBe(whole.Plain);
        folded.Bytes.ShouldBeLessThan(whole.Bytes / 4);
        folded.In("gzip").ShouldNotBeNull();
    }
}
