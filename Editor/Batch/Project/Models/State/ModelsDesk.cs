#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>(state, command) -> state of the Models &amp; Styles window.</summary>
    public static class ModelsDesk
    {
        /// <summary>Below 0 a style is turned away from, above 1 it is exaggerated; beyond these pictures fall apart.</summary>
        public const float LeastWeight = -1;

        /// <summary>See <see cref="LeastWeight"/>.</summary>
        public const float MostWeight = 2;

        public static ModelsState Next(ModelsState state, ModelsCommand command)
        {
            return command switch
            {
                ModelsCommand.ShelfRead read => state with { Shelf = read.Shelf, Weights = Kept(state.Weights, read.Shelf), Problem = "" },
                ModelsCommand.SetWeight set => state with { Weights = With(state.Weights, set.Style, set.Weight), Problem = "" },
                ModelsCommand.ClearMix => state with { Weights = new Dictionary<string, float>(), Problem = "" },
                ModelsCommand.SetPrompt set => state with { Prompt = set.Prompt },
                ModelsCommand.SetSeed set => state with { Seed = set.Seed },
                ModelsCommand.DoctorLooked looked => state with { Report = looked.Report, Problem = "" },
                ModelsCommand.Failed failed => state with { Problem = failed.Problem },
                _ => throw new ArgumentException($"wanted a command of this window, found {command.GetType().Name}", nameof(command)),
            };
        }

        /// <summary>A style that has gone takes its weight with it.</summary>
        static Dictionary<string, float> Kept(IReadOnlyDictionary<string, float> weights, Shelf shelf)
        {
            var there = new HashSet<string>(shelf.Styles.Select(style => style.Path));
            return weights.Where(weight => there.Contains(weight.Key)).ToDictionary(weight => weight.Key, weight => weight.Value);
        }

        static Dictionary<string, float> With(IReadOnlyDictionary<string, float> weights, string style, float weight)
        {
            if (!float.IsFinite(weight))
                throw new ArgumentException($"{style}: wanted a finite weight, found {weight}", nameof(weight));
            var changed = new Dictionary<string, float>(weights) { [style] = Math.Clamp(weight, LeastWeight, MostWeight) };
            if (changed[style] == 0)
                changed.Remove(style);
            return changed;
        }
    }
}
