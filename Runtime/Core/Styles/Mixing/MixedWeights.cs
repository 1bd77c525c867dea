#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Yoso
{
    /// <summary>
    /// A network's weights with styles mixed in: only those that a style touches. Every graph of the network takes them, its tiling variants
    /// and its segments too. The same styles and weights give the same bits, in whatever order they are named.
    /// </summary>
    public sealed class MixedWeights
    {
        readonly Dictionary<string, (GraphWeight Weight, byte[] Content)> _weights;

        MixedWeights(Dictionary<string, (GraphWeight, byte[])> weights)
        {
            _weights = weights;
            Bytes = weights.Values.Sum(weight => weight.Item2.LongLength);
        }

        /// <summary>How many weights differ from the model's own.</summary>
        public int Count => _weights.Count;

        public long Bytes { get; }

        /// <summary>Mixes on all processors; the model's files are only read.</summary>
        /// <param name="component"><c>unet</c> or <c>text_encoder</c></param>
        /// <exception cref="ModelFormatException">A style is for another model, or the model's weights can't be replaced.</exception>
        /// <exception cref="ArgumentException">A weight is so large that a sum is beyond the type the model is stored in.</exception>
        public static MixedWeights Of(ModelBundle bundle, string component, IReadOnlyList<StyleChoice> styles, CancellationToken cancellation = default)
        {
            return Of(new StyleMatcher(bundle, segmented: false), component, StyleOrder.Canonical(styles), 0, cancellation);
        }

        /// <param name="threads">0 for all processors.</param>
        internal static MixedWeights Of(StyleMatcher matcher, string component, IReadOnlyList<StyleChoice> canonical, int threads, CancellationToken cancellation)
        {
            var parts = matcher.Parts(component, canonical);
            var contents = new byte[parts.Count][];
            var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = threads > 0 ? threads : -1 };
            try
            {
                Parallel.For(0, parts.Count, options, i => contents[i] = MixedWeight.Mix(parts[i].Weight, parts[i].Parts));
            }
            catch (AggregateException errors)
            {
                ExceptionDispatchInfo.Capture(errors.InnerExceptions[0]).Throw();
            }

            return new MixedWeights(parts.Select((part, i) => (part.Weight, contents[i])).ToDictionary(pair => pair.Weight.Name, StringComparer.Ordinal));
        }

        /// <summary>A weight's bytes as stored; null where it is the model's own.</summary>
        public byte[]? Find(string name)
        {
            return _weights.TryGetValue(name, out var found) ? found.Content : null;
        }

        /// <summary>Those that a graph has, for a session of it.</summary>
        internal WeightOverrides For(string graph)
        {
            var overrides = new WeightOverrides();
            try
            {
                foreach (var weight in GraphWeights.Read(graph).External.Values)
                    if (_weights.TryGetValue(weight.Name, out var mixed))
                        overrides.Add(weight.Name, weight.Type, weight.Shape, mixed.Content);
                return overrides;
            }
            catch
            {
                overrides.Dispose();
                throw;
            }
        }
    }
}
