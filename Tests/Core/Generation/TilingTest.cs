#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class TilingTest
    {
        static readonly TextureRequest Floor = new TextureRequest { Prompt = "a floor", Width = 16, Height = 16, Tiling = Tiling.Both };

        [Test]
        public void Generate_OfATilingWithoutItsGraph_NamesTheFileWanted()
        {
            using var folder = new TemporaryFolder();
            using var generator = Open(PixelBundle(folder));

            Assert.That(() => generator.Generate(Floor with { Tiling = Tiling.Horizontal }),
                Throws.ArgumentException.With.Message.Contains("wanted unet/model.tile_x.onnx").And.Message.Contains(folder.FullName));
            Assert.That(() => generator.Complete(Floor with { Tiling = (Tiling)4 }), Throws.ArgumentException.With.Message.Contains("found 4"));
        }

        [Test]
        public void Generate_OfATilingThroughAnAutoencoder_IsRefused()
        {
            using var folder = new TemporaryFolder();
            var bundle = PixelBundle(folder);
            File.Copy(bundle.GraphPath("unet"), bundle.GraphPath("unet", Tiling.Both));
            File.Delete(Path.Combine(bundle.Folder, "yoso.json"));
            using var generator = Open(ModelBundle.Open(bundle.Folder, folder.FullName));

            Assert.That(() => generator.Generate(Floor with { Width = 64, Height = 64 }), Throws.ArgumentException.With.Message.Contains("autoencoder"));
        }

        [Test]
        public void Generate_OpensATilingsGraph_WhenItIsFirstWanted()
        {
            using var folder = new TemporaryFolder();
            var bundle = PixelBundle(folder);
            File.WriteAllText(bundle.GraphPath("unet", Tiling.Both), "not a graph");
            using var generator = Open(bundle);

            Assert.That(() => generator.Generate(Floor with { Tiling = Tiling.None }), Throws.Nothing);
            Assert.That(() => generator.Prepare(Floor), Throws.InstanceOf<ModelFormatException>().With.Message.Contains("model.tile.onnx"));
            Assert.That(() => generator.Generate(Floor), Throws.InstanceOf<ModelFormatException>().With.Message.Contains("model.tile.onnx"));
        }

        [Test]
        public void Generate_RunsTheTilingsOwnGraph_AndTellsSo()
        {
            using var folder = new TemporaryFolder();
            var bundle = PixelBundle(folder);
            File.Copy(bundle.GraphPath("unet"), bundle.GraphPath("unet", Tiling.Both));
            using var generator = Open(bundle);
            generator.Prepare(Floor);
            File.Delete(bundle.GraphPath("unet"));

            var tiled = generator.Generate(Floor);
            var plain = generator.Generate(Floor with { Tiling = Tiling.None });

            Assert.That(tiled.Recipe.Tiling, Is.EqualTo(Tiling.Both));
            Assert.That(tiled.Image.Pixels, Is.EqualTo(plain.Image.Pixels), "here both graphs are the same");
            Assert.That(() => generator.GenerateBatch(new[] { Floor, Floor with { Tiling = Tiling.None } }), Throws.ArgumentException.With.Message.Contains("one tiling"));
        }

        [Test]
        public void Prepare_OnceCancelled_IsNotHeldAgainstTheNextCall()
        {
            using var folder = new TemporaryFolder();
            var bundle = PixelBundle(folder);
            File.Copy(bundle.GraphPath("unet"), bundle.GraphPath("unet", Tiling.Both));
            using var generator = Open(bundle);

            Assert.That(() => generator.Prepare(Floor, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(() => generator.Prepare(Floor), Throws.Nothing);
        }

        [TestCase(Tiling.Horizontal)]
        [TestCase(Tiling.Vertical)]
        [TestCase(Tiling.Both)]
        public void EmbeddedModel_FromRolledNoise_DrawsTheRolledPicture(Tiling tiling)
        {
            using var folder = new TemporaryFolder();
            var bundle = EmbeddedModel.Open(folder);
            if (!bundle.Has("unet", tiling))
                Assert.Ignore($"the embedded model has no {ModelBundle.GraphFileOf(tiling)}");
            using var context = GoldenBundle.Context();
            using var denoiser = new Denoiser(bundle, context, tiling);
            var noise = new float[denoiser.LatentChannels * 16 * 24];
            new SeededNoise(5).Fill(noise);

            var picture = Latents(bundle, denoiser, noise);
            var rolled = Latents(bundle, denoiser, Rolled(noise, tiling));

            Assert.That(rolled, Is.EqualTo(Rolled(picture, tiling)).Within(1e-4f));
            Assert.That(rolled, Is.Not.EqualTo(picture).Within(0.1f));
        }

        static float[] Latents(ModelBundle bundle, Denoiser denoiser, float[] noise)
        {
            var embedding = new Embedding(Enumerable.Range(0, 4 * denoiser.ContextWidth).Select(i => (float)Math.Sin(i)).ToArray(), 4);
            var conditioning = new Conditioning(new[] { embedding }, Array.Empty<Embedding>(), 24, 16);
            var plan = StepPlan.For(NoiseSchedule.FromConfig(bundle.SchedulerPath), 1);
            return new Diffusion(denoiser).Run(plan, conditioning, new GivenNoise(new[] { noise }), CancellationToken.None).ToArray();
        }

        /// <summary>Channel planes of 16 rows and 24 columns, by 4 rows and 10 columns where those axes tile.</summary>
        static float[] Rolled(float[] planes, Tiling tiling)
        {
            var (down, right) = (tiling.HasFlag(Tiling.Vertical) ? 4 : 0, tiling.HasFlag(Tiling.Horizontal) ? 10 : 0);
            var rolled = new float[planes.Length];
            for (var i = 0; i < planes.Length; i++)
            {
                var (plane, row, column) = (i / (16 * 24), i / 24 % 16, i % 24);
                rolled[plane * 16 * 24 + (row + down) % 16 * 24 + (column + right) % 24] = planes[i];
            }

            return rolled;
        }

        /// <summary>A reference pipeline with its autoencoder set aside: its four latent channels are taken for the pixels themselves.</summary>
        static ModelBundle PixelBundle(TemporaryFolder folder)
        {
            var source = GoldenFiles.Require("pipelines/tiny-sd15-onnx");
            var target = folder.File("bundle");
            foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(target, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.WriteAllBytes(copy, File.ReadAllBytes(file));
            }

            File.WriteAllText(Path.Combine(target, "yoso.json"), "{\"codec\":{\"type\":\"space_to_depth\",\"block_size\":1}}");
            return ModelBundle.Open(target, folder.FullName);
        }

        static TextToTexture Open(ModelBundle bundle)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            return new TextToTexture(bundle, new InferenceSettings { Threads = 1 }, () => clock.Elapsed);
        }
    }
}
