namespace Aandeel.Harmonise;

/// <summary>
/// A flow table as bytes and back: what rules and allocation made of the rows, so that the next question need not make
/// it again. What follows from its files (edition, limits, coverage) is not in it; who reads it back adds that.
/// </summary>
internal static class ReadyTable
{
    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public static void Write(BinaryWriter to, FlowTable table)
    {
        Write(to, [.. table.Files]);
        to.Write(table.Years.First);
        to.Write(table.Years.Last);
        to.Write(table.WithoutAmount);
        Write(to, table.Categories);
        Write(to, table.UnmappedNames);
        Write(to, table.UnknownDescriptions);
        to.Write(table.FormOfYear.Count);
        foreach (var (year, form) in table.FormOfYear)
        {
            to.Write(year);
            to.Write(form);
        }

        to.Write(table.Tally is not null);
        if (table.Tally is { } tally) Write(to, tally);
        to.Write(table.SetAside.Count);
        foreach (var (supplier, recipient, year) in table.SetAside)
        {
            to.Write(supplier);
            to.Write(recipient);
            to.Write(year);
        }

        to.Write(table.Withheld.Count);
        foreach (var withheld in table.Withheld)
        {
            to.Write(withheld.Year);
            to.Write(withheld.Supplier);
            to.Write(withheld.Recipient);
            to.Write(withheld.Category);
        }

        WriteOrders(to, table);
        Write(to, table.Count, table.Year);
        Write(to, table.Count, table.Supplier);
        Write(to, table.Count, table.Recipient);
        Write(to, table.Count, table.Category);
        Write(to, table.Count, table.Class);
        Write(to, table.Count, (ushort[])(object)table.Flags);
        Write(to, table.Count, table.Amount);
        Write(to, table.Count, table.Observation);
    }

    /// <summary>The table that was written.</summary>
    /// <param name="edition">The edition that answers, by the files of the table.</param>
    public static FlowTable Read(BinaryReader from, PartyTable parties, Func<IReadOnlyList<int>, Edition> edition)
    {
        var files = (int[])Column(from, new int[from.ReadInt32()]);
        var years = new YearRange(from.ReadInt32(), from.ReadInt32());
        var withoutAmount = from.ReadInt32();
        var categories = new string[from.ReadInt32()];
        for (var i = 0; i < categories.Length; i++) categories[i] = from.ReadString();
        var (unmapped, undescribed) = (Counts(from), Counts(from));
        var formOfYear = new Dictionary<int, string>();
        for (var left = from.ReadInt32(); left > 0; left--) formOfYear.Add(from.ReadInt32(), from.ReadString());
        var tally = from.ReadBoolean() ? Tally(from) : null;
        var setAside = from.ReadInt32() is > 0 and var triples ? SetAside(from, triples) : null;
        var withheld = new WithheldFlow[from.ReadInt32()];
        for (var i = 0; i < withheld.Length; i++)
        {
            withheld[i] = new WithheldFlow(from.ReadInt16(), from.ReadInt16(), from.ReadInt16(), from.ReadByte());
        }

        var allocation = Allocation(from);
        var raking = from.ReadBoolean()
            ? new Raking(
                new YearRange(from.ReadInt32(), from.ReadInt32()), (short[])Column(from, new short[from.ReadInt32()]))
            : null;
        var made = from.ReadBoolean()
            ? new MadeComments(from.ReadDouble(), from.ReadDouble(), from.ReadDouble())
            : null;
        var table = new FlowTable
        {
            Parties = parties,
            Edition = edition(files),
            Unit = Unit.TivMillion,
            Files = files,
            Years = years,
            WithoutAmount = withoutAmount,
            Categories = categories,
            UnmappedNames = unmapped,
            UnknownDescriptions = undescribed,
            FormOfYear = formOfYear,
            Tally = tally,
            Withheld = withheld,
            Allocation = allocation,
            Raking = raking,
            MadeComments = made,
            Year = (short[])Column(from, new short[from.ReadInt32()]),
            Supplier = (short[])Column(from, new short[from.ReadInt32()]),
            Recipient = (short[])Column(from, new short[from.ReadInt32()]),
            Category = (byte[])Column(from, new byte[from.ReadInt32()]),
            Class = (byte[])Column(from, new byte[from.ReadInt32()]),
            Flags = (FlowFlags[])(object)(ushort[])Column(from, new ushort[from.ReadInt32()]),
            Amount = (long[])Column(from, new long[from.ReadInt32()]),
            Observation = (int[])Column(from, new int[from.ReadInt32()]),
        };
        return setAside is null ? table : table with { SetAside = setAside };
    }

    private static void Write(BinaryWriter to, SourceTally tally)
    {
        to.Write(tally.States.Count);
        foreach (var (state, count) in tally.States)
        {
            to.Write((int)state);
            to.Write(count);
        }

        foreach (var counted in tally.All)
        {
            to.Write(counted.Count);
            to.Write(counted.Amount);
        }
    }

    private static SourceTally Tally(BinaryReader from)
    {
        var tally = new SourceTally();
        for (var left = from.ReadInt32(); left > 0; left--) tally.States.Add((Reported)from.ReadInt32(), from.ReadInt32());
        foreach (var counted in tally.All) counted.Add(from.ReadInt32(), from.ReadInt64());
        return tally;
    }

    private static HashSet<(short, short, short)> SetAside(BinaryReader from, int count)
    {
        var setAside = new HashSet<(short, short, short)>(count);
        for (; count > 0; count--) setAside.Add((from.ReadInt16(), from.ReadInt16(), from.ReadInt16()));
        return setAside;
    }

    /// <summary>What only a register of orders has.</summary>
    private static void WriteOrders(BinaryWriter to, FlowTable table)
    {
        to.Write(table.Allocation?.Count ?? -1);
        foreach (var (way, amount) in table.Allocation ?? new Dictionary<AllocationWay, long>())
        {
            to.Write((int)way);
            to.Write(amount);
        }

        to.Write(table.Raking is not null);
        if (table.Raking is { } raking)
        {
            to.Write(raking.Years.First);
            to.Write(raking.Years.Last);
            short[] free = [.. raking.Free];
            Write(to, free.Length, free);
        }

        to.Write(table.MadeComments is not null);
        if (table.MadeComments is not { } made) return;
        to.Write(made.Speaking);
        to.Write(made.Taken);
        to.Write(made.Open);
    }

    private static Dictionary<AllocationWay, long>? Allocation(BinaryReader from)
    {
        var left = from.ReadInt32();
        if (left < 0) return null;
        var allocation = new Dictionary<AllocationWay, long>();
        for (; left > 0; left--) allocation.Add((AllocationWay)from.ReadInt32(), from.ReadInt64());
        return allocation;
    }

    private static void Write(BinaryWriter to, int[] numbers) => Write(to, numbers.Length, numbers);

    private static void Write(BinaryWriter to, IReadOnlyList<string> texts)
    {
        to.Write(texts.Count);
        foreach (var text in texts) to.Write(text);
    }

    private static void Write(BinaryWriter to, IReadOnlyDictionary<string, int> counts)
    {
        to.Write(counts.Count);
        foreach (var (name, count) in counts)
        {
            to.Write(name);
            to.Write(count);
        }
    }

    private static Dictionary<string, int> Counts(BinaryReader from)
    {
        var left = from.ReadInt32();
        var counts = new Dictionary<string, int>(left, StringComparer.Ordinal);
        for (; left > 0; left--) counts.Add(from.ReadString(), from.ReadInt32());
        return counts;
    }

    /// <summary>A column of whole numbers as it lies in memory.</summary>
    private static void Write(BinaryWriter to, int count, Array column)
    {
        to.Write(count);
        var bytes = new byte[Buffer.ByteLength(column)];
        Buffer.BlockCopy(column, 0, bytes, 0, bytes.Length);
        to.Write(bytes);
    }

    private static Array Column(BinaryReader from, Array column)
    {
        var bytes = from.ReadBytes(Buffer.ByteLength(column));
        Buffer.BlockCopy(bytes, 0, column, 0, bytes.Length);
        return column;
    }
}
