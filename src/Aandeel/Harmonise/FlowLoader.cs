using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>Loads the deliveries of chosen files from the snapshot into columns, with names made into parties.</summary>
public static class FlowLoader
{
    /// <summary>Deliveries in TIV of files of one edition of SIPRI's yearly register.</summary>
    public static FlowTable Yearly(Snapshot snapshot, IReadOnlyList<FileRecord> files, PartyTable parties)
    {
        var texts = Texts(snapshot.Db);
        var partyOf = new short[texts.Length];
        Array.Fill(partyOf, (short)-1);
        var unmapped = new Dictionary<string, int>(StringComparer.Ordinal);
        var categories = new List<string> { "" };
        var categoryOf = new Dictionary<int, byte>();
        var capacity = files.Sum(f => f.Read);
        var columns = new Columns(capacity);
        var withoutAmount = 0;

        using var select = snapshot.Db.Prepare(
            $"""
            SELECT id, year_from, supplier, recipient, category, amount, status, participation, number_flag, year_flag
            FROM observation
            WHERE file IN ({string.Join(',', files.Select(f => f.Id))}) AND flow = {(int)Flow.Delivery} AND measure = {(int)Measure.Tiv}
            """);
        while (select.Step())
        {
            if (select.IsNull(5))
            {
                withoutAmount++;
                continue;
            }

            columns.Add(
                (short)select.Int(1), PartyAt(select.Int(2)), PartyAt(select.Int(3)), CategoryAt(select.IntOrNull(4) ?? 0),
                Flags((ItemStatus)select.Int(6), select.Int(7) == 1, (EstimateFlag)select.Int(8), (EstimateFlag)select.Int(9)), select.Long(5), select.Int(0));
        }

        var years = files.Select(f => f.Years).OfType<YearRange>().ToList();
        return columns.Build(parties, EditionOf(files, "yearly"), new YearRange(years.Min(y => y.First), years.Max(y => y.Last)), categories, withoutAmount, unmapped);

        short PartyAt(int text)
        {
            var party = partyOf[text];
            if (party > 0) return party;
            if (party < 0) partyOf[text] = party = parties.OfPrinted(SourceCatalog.Sipri, texts[text]);
            if (party == PartyTable.Unmapped) unmapped[texts[text]] = unmapped.GetValueOrDefault(texts[text]) + 1;
            return party;
        }

        byte CategoryAt(int text)
        {
            if (text == 0) return 0;
            if (categoryOf.TryGetValue(text, out var index)) return index;
            if (categories.Count > byte.MaxValue)
            {
                throw new AandeelException(ExitCode.Failed, $"Edition {files[0].Edition} of {files[0].Source} has more than {byte.MaxValue} categories, where the source has about a dozen; its columns have probably shifted. Look at {string.Join(", ", files.Select(f => f.Name))}, and take it out: aandeel sources remove {files[0].Sha256[..12]}");
            }

            index = (byte)categories.Count;
            categories.Add(texts[text]);
            categoryOf.Add(text, index);
            return index;
        }
    }

    internal static FlowFlags Flags(ItemStatus status, bool participation, EstimateFlag number, EstimateFlag year)
    {
        var flags = status switch
        {
            ItemStatus.New => FlowFlags.New,
            ItemStatus.SecondHand => FlowFlags.SecondHand,
            ItemStatus.Modernised => FlowFlags.Modernised,
            _ => FlowFlags.None,
        };
        if (participation) flags |= FlowFlags.Participation;
        if (number == EstimateFlag.Yes) flags |= FlowFlags.NumberEstimated;
        if (number == EstimateFlag.NotCoded) flags |= FlowFlags.NumberNotCoded;
        if (year == EstimateFlag.Yes) flags |= FlowFlags.YearEstimated;
        if (year == EstimateFlag.NotCoded) flags |= FlowFlags.YearNotCoded;
        return flags;
    }

    internal static Edition EditionOf(IReadOnlyList<FileRecord> files, string form) => new(
        files[0].Source, files[0].Edition, form, files.Max(f => f.Generated), SourceCatalog.Find(files[0].Source)!.Cite(files[0].Edition));

    internal static string[] Texts(Database db)
    {
        var texts = new string[int.Parse(db.Scalar("SELECT coalesce(max(id), 0) + 1 FROM text"))];
        texts[0] = "";
        using var select = db.Prepare("SELECT id, value FROM text");
        while (select.Step()) texts[select.Int(0)] = select.Text(1);
        return texts;
    }

    /// <summary>Growing columns.</summary>
    private sealed class Columns(int capacity)
    {
        private short[] _year = new short[capacity];
        private short[] _supplier = new short[capacity];
        private short[] _recipient = new short[capacity];
        private byte[] _category = new byte[capacity];
        private FlowFlags[] _flags = new FlowFlags[capacity];
        private long[] _amount = new long[capacity];
        private int[] _observation = new int[capacity];
        private int _count;

        public void Add(short year, short supplier, short recipient, byte category, FlowFlags flags, long amount, int observation)
        {
            if (_count == _year.Length) Resize(Math.Max(16, _count * 2));
            _year[_count] = year;
            _supplier[_count] = supplier;
            _recipient[_count] = recipient;
            _category[_count] = category;
            _flags[_count] = flags;
            _amount[_count] = amount;
            _observation[_count++] = observation;
        }

        public FlowTable Build(PartyTable parties, Edition edition, YearRange years, IReadOnlyList<string> categories, int withoutAmount, IReadOnlyDictionary<string, int> unmapped)
        {
            Resize(_count);
            return new FlowTable
            {
                Parties = parties,
                Edition = edition,
                Unit = Unit.TivMillion,
                Years = years,
                Year = _year,
                Supplier = _supplier,
                Recipient = _recipient,
                Category = _category,
                Categories = categories,
                Flags = _flags,
                Amount = _amount,
                Observation = _observation,
                WithoutAmount = withoutAmount,
                UnmappedNames = unmapped,
            };
        }

        private void Resize(int size)
        {
            if (size == _year.Length) return;
            Array.Resize(ref _year, size);
            Array.Resize(ref _supplier, size);
            Array.Resize(ref _recipient, size);
            Array.Resize(ref _category, size);
            Array.Resize(ref _flags, size);
            Array.Resize(ref _amount, size);
            Array.Resize(ref _observation, size);
        }
    }
}
