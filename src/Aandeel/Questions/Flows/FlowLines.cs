using System.Collections;
using System.Runtime.InteropServices;
using Aandeel.Harmonise;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>
/// The rows of flows in the order of files and lines. Only where each stands is kept; a row is made when it is asked
/// for, and its printed words are read then.
/// </summary>
internal sealed class FlowLines : IReadOnlyList<FlowLine>
{
    private readonly List<FlowPlace> _places;
    private readonly IReadOnlyList<FileRecord> _files;
    private readonly FlowTable _flows;
    private readonly FlowPrints _prints;

    /// <summary>Puts the places in their order.</summary>
    /// <param name="files">The files of the table, by number.</param>
    public FlowLines(
        Snapshot snapshot, FlowTable flows, IReadOnlyList<FileRecord> files, List<FlowPlace> places,
        bool hasFinalRecipient)
    {
        (_flows, _files, _places, HasFinalRecipient) = (flows, files, places, hasFinalRecipient);
        _prints = new FlowPrints(snapshot, flows);
        // Observations are numbered in the order in which a reader hands them on, which need not be that of the lines.
        if (!IsInOrder(CollectionsMarshal.AsSpan(places))) places.Sort(FlowPlace.InOrder);
    }

    public int Count => _places.Count;

    /// <summary>Whether a row names where its goods go in the end; SIPRI's never do.</summary>
    public bool HasFinalRecipient { get; }

    public FlowLine this[int index]
    {
        get
        {
            var place = _places[index];
            return new FlowLine(_flows, place.Flow, place.Group, _files[place.File], place.Line, place.Part, _prints);
        }
    }

    /// <summary>The amount of a row, in 1/10,000 of the unit.</summary>
    public long AmountOf(int index) => _flows.Amount[_places[index].Flow];

    /// <summary>How many rows of the source they are: of orders, one has several flows.</summary>
    public int ObservationCount()
    {
        var seen = new HashSet<int>();
        foreach (var place in _places) seen.Add(_flows.Observation[place.Flow]);
        return seen.Count;
    }

    /// <summary>Together, in 1/10,000 of the unit.</summary>
    public long Sum() => Enumerable.Range(0, Count).Sum(AmountOf);

    /// <summary>Whether all are of one category.</summary>
    public bool AreOfOneCategory() => _places.TrueForAll(p => _flows.Category[p.Flow] == _flows.Category[_places[0].Flow]);

    public IEnumerator<FlowLine> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsInOrder(ReadOnlySpan<FlowPlace> places)
    {
        for (var i = 1; i < places.Length; i++)
        {
            if (FlowPlace.InOrder(places[i], places[i - 1]) < 0) return false;
        }

        return true;
    }
}
