using System.Text;
using Aandeel.App.Cli;
using Aandeel.Doors;

namespace Aandeel.App.Tests;

/// <summary>What a person at a terminal has besides the answer: tables that fit, pages, a sign of life, completion.</summary>
public sealed class TerminalTests : IDisposable
{
    private readonly Person _person = new();

    public void Dispose() => _person.Dispose();

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(116)]
    public void A_table_fits_and_no_number_is_broken(int width)
    {
        const int padding = 1;
        var table = new DrawnTable(
            "",
            [
                new("Period", null, true, false), new("Outside NATO", "Outside", false, true), new("Margin", null, false, false),
                new("of which Ukraine, points", "Ukraine, points", false, false),
                new("Indo-Pacific 4", "Pacific 4", false, false), new("others", null, false, false) { IsSpare = true },
                new("New products only", "New only", false, false) { IsSpare = true },
                new("Outside TIV", null, false, false), new("Total TIV", null, false, false),
            ],
            [["2020-2024", "74.3 %", "74.3–74.4", "11.0", "13.7", "49.6", "73.7 %", "81,760", "110,027"]], 0);

        var fitted = FittedTable.Of(table, width, padding);

        fitted.Sum(f => f.Width + padding).ShouldBeLessThanOrEqualTo(width);
        foreach (var column in fitted.Where(f => !table.Columns[f.Index].IsWords))
        {
            column.Width.ShouldBeGreaterThanOrEqualTo(table.Rows[0][column.Index].Length);
        }

        fitted.Select(f => f.Index).ShouldContain(1);
        fitted.Select(f => f.Index).ShouldContain(3, "a share is never without Ukraine apart");
        fitted.Count.ShouldBe(width switch { 60 => 7, _ => 9 });
    }

    [Fact]
    public void Nothing_is_left_out_that_may_not_be_and_words_are_broken_before_numbers()
    {
        var table = new DrawnTable(
            "", [new("Name", null, true, false), new("Amount", null, false, false)],
            [["Infantry-fighting-and-fire-support-vehicles", "1,234,567"]], 0);

        var fitted = FittedTable.Of(table, 30, 1);

        fitted.Select(f => f.Width).ShouldBe([19, 9]);
    }

    [Theory]
    [InlineData(null, null, "less")]
    [InlineData(null, "more", "more")]
    [InlineData("bat", "more", "bat")]
    [InlineData("cat", "more", null)]
    [InlineData("", "more", null)]
    public void The_pager_is_the_one_that_is_asked_for(string? own, string? usual, string? chosen)
    {
        if (OperatingSystem.IsWindows()) return;
        Pager.Chosen(name => name == "AANDEEL_PAGER" ? own : usual).ShouldBe(chosen);
    }

    [Fact]
    public void Only_what_is_longer_than_the_screen_goes_to_the_pager()
    {
        var text = Encoding.UTF8.GetBytes("1\n2\n3\n");

        Pager.IsLonger(text, 4).ShouldBeFalse();
        Pager.IsLonger(text, 3).ShouldBeTrue();
        Pager.IsLonger(text, 0).ShouldBeFalse("the height is not known");
    }

    [Fact]
    public void A_pager_gets_the_whole_text_and_one_that_is_not_there_none()
    {
        if (OperatingSystem.IsWindows()) return;
        var (text, file) = (Encoding.UTF8.GetBytes("Türkiye\n"), Path.Combine(_person.Folder, "paged.txt"));

        Pager.Show($"cat > {file}", text).ShouldBeTrue();
        File.ReadAllBytes(file).ShouldBe(text);
        Pager.Show("no-such-pager-here", text).ShouldBeFalse();
    }

    [Fact]
    public void A_line_says_that_something_takes_longer_than_a_second_and_goes_again()
    {
        var (clock, error) = (new HandClock(), new StringWriter());
        var streams = new Streams(Stream.Null, error, true, false, Language.Nl) { Clock = clock, ErrorIsTerminal = true };
        using (Waiting.ForAnswer(streams, Language.Nl))
        {
            error.ToString().ShouldBeEmpty("within a second nothing is said");
            clock.Fire();
            error.ToString().ShouldBe("Bezig met uitrekenen...");
        }

        error.ToString().Split('\r')[^1].ShouldBeEmpty("the line is taken away");
        clock.Fire();
        error.ToString().ShouldEndWith("\r");
    }

    [Fact]
    public void Where_nobody_looks_nothing_is_said_of_waiting()
    {
        var (clock, error) = (new HandClock(), new StringWriter());
        var streams = new Streams(Stream.Null, error, false, false, Language.En) { Clock = clock };
        using (Waiting.ForFiles(streams, 2)) clock.Fire();

        error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Shells_are_offered_parties_classes_and_the_items_of_a_list()
    {
        Suggestions.Of("suppliers", "").ShouldContain("NLD");
        Suggestions.Of("suppliers", "NLD,D").ShouldContain("NLD,DEU");
        Suggestions.Of("about", "").ShouldContain("TUR");
        Suggestions.Of("class", "").ShouldContain("combat-aircraft");
        Suggestions.Of("years", "").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("aandeel party NL", "NLD")]
    [InlineData("aandeel between NLD IS", "ISR")]
    [InlineData("aandeel share --suppliers NLD,GB", "NLD,GBR")]
    [InlineData("aandeel flows --class combat-a", "combat-aircraft")]
    public void Completion_offers_them_by_place_and_by_name(string line, string offered)
    {
        var words = _person.Says($"[suggest:{line.Length}]", line).ShouldSucceed().Split('\n');
        words.ShouldContain(offered);
    }

    private sealed class HandClock : TimeProvider
    {
        private TimerCallback? _callback;

        public void Fire() => _callback?.Invoke(null);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            dueTime.ShouldBe(TimeSpan.FromSeconds(1));
            _callback = callback;
            return new Nothing();
        }

        private sealed class Nothing : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
