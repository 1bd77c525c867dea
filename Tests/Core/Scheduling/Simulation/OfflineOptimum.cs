#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso.Tests
{
    /// <summary>
    /// The fewest slots in which a number of equal pictures can be finished when every slot is known beforehand, found by trying
    /// everything: at most one denoise step a slot, stages of one picture one after the other, no slot overfilled.
    /// </summary>
    static class OfflineOptimum
    {
        public static int Slots(int pictures, StageTimesOf times, Func<int, double> slot)
        {
            var reached = new HashSet<(int Encode, int Denoise, int Decode)> { (pictures, 0, 0) };
            for (var i = 0; ; i++)
            {
                if (reached.Contains((0, 0, 0)))
                    return i;
                var next = new HashSet<(int, int, int)>();
                foreach (var state in reached)
                    foreach (var after in After(state, times, slot(i)))
                        next.Add(after);
                reached = next;
            }
        }

        static IEnumerable<(int, int, int)> After((int Encode, int Denoise, int Decode) state, StageTimesOf times, double slot)
        {
            for (var encodes = 0; encodes <= state.Encode; encodes++)
                for (var steps = 0; steps <= Math.Min(1, state.Denoise + encodes); steps++)
                    for (var decodes = 0; decodes <= state.Decode + steps; decodes++)
                        if (encodes * times.Encode + steps * times.Denoise + decodes * times.Decode <= slot)
                            yield return (state.Encode - encodes, state.Denoise + encodes - steps, state.Decode + steps - decodes);
        }
    }
}
