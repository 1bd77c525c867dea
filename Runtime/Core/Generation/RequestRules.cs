#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>Fills in what a request leaves to the model, and refuses what the model can't make.</summary>
    sealed class RequestRules
    {
        /// <summary>Pixels; beyond it no graphics processor takes a texture.</summary>
        const int LargestSide = 16384;

        const int RememberedPlans = 8;

        readonly ModelBundle _bundle;
        readonly NoiseSchedule _schedule;
        readonly RecentlyUsed<int, StepPlan> _plans;
        readonly ILatentCodec _codec;
        readonly int _granularity;
        readonly (int Width, int Height) _size;

        public RequestRules(ModelBundle bundle, Denoiser denoiser, ILatentCodec codec)
        {
            _bundle = bundle;
            _schedule = NoiseSchedule.FromConfig(bundle.SchedulerPath);
            var boundary = bundle.Settings.BoundaryScalings ? BoundaryScalings.Default : null;
            _plans = new RecentlyUsed<int, StepPlan>(RememberedPlans, steps => StepPlan.For(_schedule, steps, boundary));
            _codec = codec;
            _granularity = codec.Downscale * denoiser.Downscale;
            var side = codec.Downscale * denoiser.SampleSize;
            _size = bundle.Settings.Size ?? (side, side);
        }

        public StepPlan Plan(Recipe recipe)
        {
            return _plans.Get(recipe.Steps);
        }

        /// <exception cref="ArgumentException">A size, a number of steps, a guidance or a tiling that the model can't do; or requests that can't share a batch.</exception>
        public Recipe[] Complete(IReadOnlyList<TextureRequest> requests)
        {
            if (requests.Count == 0)
                throw new ArgumentException("requests: wanted 1 or more, found 0");
            var recipes = new Recipe[requests.Count];
            for (var i = 0; i < recipes.Length; i++)
            {
                recipes[i] = Complete(requests[i]);
                if (!CanShare(recipes[0], recipes[i]))
                    throw new ArgumentException("requests: wanted one size, one number of steps, one guidance and one tiling for a batch, found several");
            }

            return recipes;
        }

        public Recipe Complete(TextureRequest request)
        {
            var steps = Steps(request.Steps ?? _bundle.Settings.DefaultSteps);
            return new Recipe
            {
                Prompt = request.Prompt,
                NegativePrompt = request.Negative,
                Seed = request.Seed,
                Steps = steps,
                Guidance = Guidance(request.Guidance ?? _bundle.Settings.DefaultGuidance),
                Width = Side("width", request.Width ?? _size.Width),
                Height = Side("height", request.Height ?? _size.Height),
                Tiling = Tiled(request.Tiling),
                Model = _bundle.Name,
                ModelHash = _bundle.Hash,
                Sampler = SamplerName(_plans.Get(steps).Update),
            };
        }

        /// <summary>Whether it can make pictures that go on at their opposite edges.</summary>
        public bool CanTile(Tiling tiling)
        {
            return tiling == Tiling.None || (_bundle.Has("unet", tiling) && _codec.IsLocal);
        }

        int Steps(int steps)
        {
            return steps >= 1 && steps <= _schedule.TrainSteps ? steps : throw Wrong("steps", "1 to " + _schedule.TrainSteps, steps);
        }

        int Side(string name, int pixels)
        {
            return pixels > 0 && pixels <= LargestSide && pixels % _granularity == 0
                ? pixels
                : throw Wrong(name, "a multiple of " + _granularity + " pixels up to " + LargestSide, pixels);
        }

        static float Guidance(float guidance)
        {
            return guidance >= 0 && !float.IsInfinity(guidance) ? guidance : throw Wrong("guidance", "0 or more", guidance);
        }

        Tiling Tiled(Tiling tiling)
        {
            if (tiling == Tiling.None)
                return tiling;
            if ((tiling & ~Tiling.Both) != 0)
                throw new ArgumentException($"tiling: wanted {Tiling.Horizontal}, {Tiling.Vertical} or {Tiling.Both}, found {tiling}");
            if (!_bundle.Has("unet", tiling))
                throw new ArgumentException($"tiling: wanted unet/{ModelBundle.GraphFileOf(tiling)} in {_bundle.Source}, found no such file");
            return _codec.IsLocal ? tiling : throw new ArgumentException($"tiling: wanted a codec that decodes each latent pixel by itself, found the autoencoder of {_bundle.Source}, whose edges would show");
        }

        static bool CanShare(Recipe a, Recipe b)
        {
            return a.Width == b.Width && a.Height == b.Height && a.Steps == b.Steps && a.Guidance.Equals(b.Guidance) && a.Tiling == b.Tiling;
        }

        /// <summary>The name other programs use for how such a plan goes from step to step.</summary>
        static string SamplerName(StepUpdate update)
        {
            return update switch
            {
                StepUpdate.Renoise => "LCM",
                StepUpdate.Ancestral => "Euler a",
                _ => "DDIM",
            };
        }

        static ArgumentException Wrong(string name, string wanted, float found)
        {
            return new ArgumentException(FormattableString.Invariant($"{name}: wanted {wanted}, found {found}"));
        }
    }
}
