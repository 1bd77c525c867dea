#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;

namespace Yoso.Tests
{
    /// <summary>A text-to-image case of the reference pipelines, run through our networks and sampler with the recorded draws.</summary>
    sealed class GoldenPipeline : IDisposable
    {
        readonly InferenceContext _context = GoldenBundle.Context();
        readonly ModelBundle _bundle;
        readonly TextEncoder _encoder;
        readonly Denoiser _denoiser;
        readonly ClipTokenizer _tokenizer;

        public GoldenPipeline(string name)
        {
            _bundle = GoldenBundle.Open(name);
            _encoder = new TextEncoder(_bundle, _context);
            _denoiser = new Denoiser(_bundle, _context);
            _tokenizer = ClipTokenizer.Load(_bundle.TokenizerFolder);
        }

        public ModelBundle Bundle => _bundle;

        public InferenceContext Context => _context;

        public float[] Latents(string id)
        {
            var golden = GoldenCase.Require(id);
            var parameters = GoldenIndex.Case(id).GetProperty("params");
            var prompts = Texts(parameters, "prompt", Array.Empty<string>());
            var conditioning = new Conditioning(
                prompts.Select(Embed).ToArray(),
                Texts(parameters, "negative_prompt", new string[prompts.Length]).Select(Embed).ToArray(),
                parameters.GetProperty("width").GetInt32() / 8,
                parameters.GetProperty("height").GetInt32() / 8)
            {
                Guidance = parameters.GetProperty("guidance_scale").GetSingle(),
            };
            var plan = StepPlan.For(Schedule(parameters), parameters.GetProperty("num_inference_steps").GetInt32());
            return new Diffusion(_denoiser).Run(plan, conditioning, Draws(golden), CancellationToken.None).ToArray();
        }

        public static IEnumerable<float[]> Parts(float[] values, int length)
        {
            return Enumerable.Range(0, values.Length / length).Select(part => values.AsSpan(part * length, length).ToArray());
        }

        /// <summary>Red, green and blue of each 64x64 picture.</summary>
        public static byte[] Bytes(float[] latents, VaeDecoder decoder)
        {
            return Parts(latents, 4 * 8 * 8).SelectMany(part =>
            {
                var picture = new RgbaImage(64, 64);
                decoder.Decode(part, picture);
                return picture.Pixels.Where((_, index) => index % 4 != 3);
            }).ToArray();
        }

        public void Dispose()
        {
            _encoder.Dispose();
            _denoiser.Dispose();
            _context.Dispose();
        }

        Embedding Embed(string? prompt)
        {
            return _encoder.Encode(_tokenizer.Encode(prompt ?? ""));
        }

        static GivenNoise Draws(GoldenCase golden)
        {
            var start = golden.Has("in.latents") ? "in.latents" : "in.draw_0_init";
            var later = golden.Names.Where(name => name.StartsWith("in.draw_", StringComparison.Ordinal) && name != start);
            return new GivenNoise(later.OrderBy(name => name, StringComparer.Ordinal).Prepend(start).Select(golden.Floats));
        }

        /// <summary>The reference made its scheduler of the named class from the pipeline's config.</summary>
        static NoiseSchedule Schedule(JsonElement parameters)
        {
            var config = parameters.GetProperty("scheduler_config").GetRawText();
            using var named = JsonDocument.Parse($"{{\"_class_name\":\"{parameters.GetProperty("scheduler").GetString()}\",{config.Substring(1)}");
            return NoiseSchedule.FromConfig(named.RootElement, "golden.json");
        }

        static string[] Texts(JsonElement parameters, string name, string[] absent)
        {
            return parameters.TryGetProperty(name, out var texts) ? texts.EnumerateArray().Select(text => text.GetString()!).ToArray() : absent;
        }
    }
}
