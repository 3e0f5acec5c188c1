using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>Growing columns of flows, and the lookups from printed texts to parties, categories and classes.</summary>
internal sealed class FlowColumns(string source, string edition, PrintedTexts texts, PartyTable parties, int capacity)
{
    private readonly short[] _partyOf = Filled(texts.Count);
    private readonly Dictionary<string, int> _unmapped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _undescribed = new(StringComparer.Ordinal);
    private readonly List<string> _categories = [""];
    private readonly short[] _categoryOf = Filled(texts.Count);

    // By designation: the description that it had last, and the class of both. Few have more than one.
    private readonly int[] _describedAs = new int[texts.Count];
    private readonly byte[] _classOf = new byte[texts.Count];
    private short[] _year = new short[capacity];
    private short[] _supplier = new short[capacity];
    private short[] _recipient = new short[capacity];
    private byte[] _category = new byte[capacity];
    private byte[] _class = new byte[capacity];
    private FlowFlags[] _flags = new FlowFlags[capacity];
    private long[] _amount = new long[capacity];
    private int[] _observation = new int[capacity];
    private int _count;

    public void Add(
        int year, short supplier, short recipient, byte category, byte productClass, FlowFlags flags, long amount,
        int observation)
    {
        if (_count == _year.Length) Resize(Math.Max(16, _count * 2));
        _year[_count] = (short)year;
        _supplier[_count] = supplier;
        _recipient[_count] = recipient;
        _category[_count] = category;
        _class[_count] = productClass;
        _flags[_count] = flags;
        _amount[_count] = amount;
        _observation[_count++] = observation;
    }

    public short Party(int text)
    {
        var party = _partyOf[text];
        if (party > 0) return party;
        if (party < 0) _partyOf[text] = party = parties.OfPrinted(source, texts[text]);
        if (party == PartyTable.Unmapped) Count(_unmapped, texts[text]);
        return party;
    }

    /// <summary>
    /// The class of a description and a designation, by their texts; counted when the description is in no vocabulary.
    /// </summary>
    public byte Class(int description, int item)
    {
        if (_describedAs[item] != description + 1)
        {
            _describedAs[item] = description + 1;
            _classOf[item] = ProductClasses.BuiltIn.Of(edition, texts[description], texts[item]);
        }

        if (_classOf[item] == 0) Count(_undescribed, texts[description]);
        return _classOf[item];
    }

    public byte Category(int text)
    {
        if (text == 0) return 0;
        if (_categoryOf[text] < 0) _categoryOf[text] = CategoryNamed(ProductClasses.BuiltIn.Category(texts[text]));
        return (byte)_categoryOf[text];
    }

    public byte CategoryNamed(string name)
    {
        var at = _categories.IndexOf(name);
        if (at >= 0) return (byte)at;
        if (_categories.Count > byte.MaxValue)
        {
            throw new AandeelException(
                ExitCode.Failed,
                $"Edition {edition} of {source} has more than {byte.MaxValue} categories, where the source has about "
                    + $"a dozen; its columns have probably shifted. Look at its files (aandeel sources list) and take "
                    + $"the wrong one out: aandeel sources remove FILE");
        }

        _categories.Add(name);
        return (byte)(_categories.Count - 1);
    }

    public FlowTable Build(
        Edition editionOf, YearRange years, int withoutAmount, IReadOnlyDictionary<AllocationWay, long>? allocation,
        MadeComments? made = null)
    {
        Resize(_count);
        return new FlowTable
        {
            Parties = parties,
            Edition = editionOf,
            Unit = Unit.TivMillion,
            Years = years,
            Year = _year,
            Supplier = _supplier,
            Recipient = _recipient,
            Category = _category,
            Categories = _categories,
            Class = _class,
            Flags = _flags,
            Amount = _amount,
            Observation = _observation,
            WithoutAmount = withoutAmount,
            UnmappedNames = _unmapped,
            UnknownDescriptions = _undescribed,
            Allocation = allocation,
            MadeComments = made,
        };
    }

    private static void Count(Dictionary<string, int> times, string name) =>
        times[name] = times.TryGetValue(name, out var before) ? before + 1 : 1;

    private static short[] Filled(int count)
    {
        var filled = new short[count];
        Array.Fill(filled, (short)-1);
        return filled;
    }

    private void Resize(int size)
    {
        if (size == _year.Length) return;
        Array.Resize(ref _year, size);
        Array.Resize(ref _supplier, size);
        Array.Resize(ref _recipient, size);
        Array.Resize(ref _category, size);
        Array.Resize(ref _class, size);
        Array.Resize(ref _flags, size);
        Array.Resize(ref _amount, size);
        Array.Resize(ref _observation, size);
    }
}
