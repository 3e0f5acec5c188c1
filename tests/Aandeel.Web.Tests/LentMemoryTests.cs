using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Aandeel.Web.Tests;

/// <summary>
/// Pages and data that one reader asks for stand in memory that is lent: however many ask at once, whoever leaves halfway,
/// nobody is given the bytes of another.
/// </summary>
[Collection(nameof(Sites))]
public sealed class LentMemoryTests(Sites sites)
{
    private static readonly string[] Suppliers = ["NLD", "DEU", "FRA", "GBR", "USA", "ITA", "ESP", "nato"];
    private static readonly string[] Doors = ["/api/share", "/en/share", "/nl/aandeel", "/share.csv", "/en/suppliers"];

    [Fact]
    public async Task Many_readers_at_once_are_each_given_what_they_asked()
    {
        var site = await sites.Full();
        var addresses = Doors.SelectMany(d => Suppliers.SelectMany(s =>
            Enumerable.Range(0, 3).Select(n => $"{d}?suppliers={s}&years={2005 + n}-{2007 + n}"))).ToList();
        var alone = new Dictionary<string, byte[]>();
        foreach (var address in addresses) alone[address] = await Bytes(site, address);

        var (wrong, answered) = (new ConcurrentBag<string>(), 0);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async reader =>
        {
            var random = new Random(reader);
            for (var i = 0; i < 40; i++)
            {
                var address = addresses[random.Next(addresses.Count)];

                // An address that nobody asked before is never kept; the rest are kept from the second time on.
                var asked = i % 3 == 0 ? $"{address}&limit={1_000 + (reader * 100) + i}" : address;
                if (i % 7 == 0)
                {
                    await Leave(site, asked);
                    continue;
                }

                var bytes = await Bytes(site, asked);
                Interlocked.Increment(ref answered);
                if (asked == address ? !bytes.AsSpan().SequenceEqual(alone[address]) : !IsLike(bytes, address)) wrong.Add(asked);
            }
        }));

        wrong.ShouldBeEmpty();
        answered.ShouldBeGreaterThan(400);
    }

    [Fact]
    public void What_was_given_back_can_no_longer_be_read()
    {
        var lent = PagePipe.Of("naar Oekraïne"u8);
        var reply = new Reply("text/plain; charset=utf-8", lent);
        var owned = reply.Owned();
        Encoding.UTF8.GetString(reply.Whole.Span).ShouldBe("naar Oekraïne");

        lent.Dispose();

        Should.Throw<ArgumentOutOfRangeException>(() => reply.Whole);
        Encoding.UTF8.GetString(owned.Plain).ShouldBe("naar Oekraïne");
        owned.Lent.ShouldBeNull();
    }

    [Fact]
    public void What_is_kept_has_bytes_of_its_own()
    {
        var page = string.Concat(Enumerable.Repeat("<p>ging 74,3 % naar Oekraïne</p>", 100));
        foreach (var kept in new Func<Reply, Reply>[] { r => r.Owned(), r => r.Pressed(), r => r.Folded(), r => r.Pressed().Folded() })
        {
            var lent = PagePipe.Of(Encoding.UTF8.GetBytes(page));
            var reply = kept(new Reply("text/html; charset=utf-8", lent));
            lent.Dispose();

            // What was given back is lent to the next, who writes over it.
            var next = ArrayPool<byte>.Shared.Rent(4_096);
            Array.Fill(next, (byte)'x');
            Encoding.UTF8.GetString(reply.Plain).ShouldBe(page);
            ArrayPool<byte>.Shared.Return(next);
        }
    }

    private static async Task<byte[]> Bytes(RunningSite site, string address)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>A reader who goes away before all is there.</summary>
    private static async Task Leave(RunningSite site, string address)
    {
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(3));
        try
        {
            using var response = await site.Client.GetAsync(
                new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, gone.Token);
        }
        catch (OperationCanceledException)
        {
            // That was meant.
        }
    }

    /// <summary>Whether it says whose deliveries of which years it shows, which no other address does.</summary>
    private static bool IsLike(byte[] bytes, string address)
    {
        var (text, query) = (Encoding.UTF8.GetString(bytes), address.Split('?')[1].Split('&'));
        var years = query[1]["years=".Length..];
        return text.Contains(years, StringComparison.Ordinal)
            && (address.StartsWith("/share.csv", StringComparison.Ordinal)
                || text.Contains(query[0]["suppliers=".Length..], StringComparison.Ordinal));
    }
}
