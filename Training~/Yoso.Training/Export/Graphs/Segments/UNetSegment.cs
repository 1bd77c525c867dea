using Yoso.Training.Networks;

namespace Yoso.Training.Export.Graphs;

/// <summary>A stretch of a UNet's layers that becomes a graph of its own; numbers begin at 1.</summary>
sealed record UNetSegment(int Number, IReadOnlyList<UNetLayer> Before, IReadOnlyList<UNetLayer> Layers)
{
    public bool IsFirst => Before.Count == 0;

    public bool IsLast => Layers[^1].Kind == UNetLayerKind.ConvOut;

    /// <summary>Cuts a network so that the costliest segment costs as little as can be.</summary>
    /// <exception cref="ArgumentException">There are not that many layers, or fewer than one segment is wanted.</exception>
    public static IReadOnlyList<UNetSegment> Cut(UNet2DConditionConfig config, int count)
    {
        var layers = UNetLayers.Of(config);
        var most = Math.Min(layers.Count, ModelBundle.MostSegments);
        if (count < 1 || count > most) throw new ArgumentException($"segments: wanted 1 to {most} for this network, found {count}");

        var ends = Ends([.. layers.Select(layer => layer.Cost(config))], count);
        return [.. ends.Select((end, i) => Between(layers, i + 1, i == 0 ? 0 : ends[i - 1], end))];
    }

    static UNetSegment Between(IReadOnlyList<UNetLayer> layers, int number, int start, int end) =>
        new(number, [.. layers.Take(start)], [.. layers.Take(end).Skip(start)]);

    /// <summary>Where each part ends. The least cost of the costliest part, for every beginning of the list and one part more each round.</summary>
    static int[] Ends(long[] costs, int count)
    {
        var sums = new long[costs.Length + 1];
        for (var i = 0; i < costs.Length; i++) sums[i + 1] = sums[i] + costs[i];
        var least = sums;
        var starts = new int[count + 1, costs.Length + 1];
        for (var part = 2; part <= count; part++)
        {
            var before = least;
            least = new long[costs.Length + 1];
            for (var end = part; end <= costs.Length; end++)
            {
                starts[part, end] = Enumerable.Range(part - 1, end - part + 1).MinBy(start => Math.Max(before[start], sums[end] - sums[start]));
                least[end] = Math.Max(before[starts[part, end]], sums[end] - sums[starts[part, end]]);
            }
        }

        var ends = new int[count];
        for (int part = count, end = costs.Length; part > 0; end = starts[part--, end]) ends[part - 1] = end;
        return ends;
    }
}
