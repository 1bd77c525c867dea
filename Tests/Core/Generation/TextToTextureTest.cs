#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class TextToTextureTest
    {
        static readonly TextureRequest Sword = new TextureRequest { Prompt = "a tiny red sword, pixel art", Seed = 318, Width = 64, Height = 64 };

        TextToTexture _generator = null!;

        [OneTimeSetUp]
        public void OpenOnce() => _generator = Open(GoldenBundle.Open("tiny-sd15-onnx"));

        [OneTimeTearDown]
        public void Close() => _generator?.Dispose();

        [Test]
        public void Generate_FromASeed_EqualsDiffusers()
        {
            using var folder = new TemporaryFolder();
            using var generator = Open(VelocityBundle(folder));

            var picture = generator.Generate(Sword).Image;

            var rgb = picture.Pixels.Where((_, index) => index % 4 != 3);
            Assert.That(rgb, Is.EqualTo(GoldenCase.Require("lcm_sd15_v_n1_g1.0_seedonly").Bytes("out.image_u8")).Within(1));
        }

        [Test]
        public void Generate_TellsWhatMadeThePicture()
        {
            var result = _generator.Generate(Sword with { Negative = "blur", Guidance = 1.5f, Steps = 2 });

            Assert.That(result.Recipe, Is.EqualTo(new Recipe
            {
                Prompt = "a tiny red sword, pixel art",
                NegativePrompt = "blur",
                Seed = 318,
                Steps = 2,
                Guidance = 1.5f,
                Width = 64,
                Height = 64,
                Model = "tiny-sd15-onnx",
                ModelHash = GoldenBundle.Open("tiny-sd15-onnx").Hash,
                Sampler = "LCM",
            }));
            Assert.That(result.Provider.InUse, Is.EqualTo(ExecutionProvider.Cpu));
            Assert.That(result.Times.Total, Is.GreaterThan(TimeSpan.Zero));
        }

        [Test]
        public void GenerateBatch_EqualsOneByOne()
        {
            var requests = Sword.ForSeeds(3).Append(Sword with { Prompt = "a shield" }).ToArray();

            var batch = _generator.GenerateBatch(requests);

            for (var i = 0; i < requests.Length; i++)
                Assert.That(batch[i].Image.Pixels, Is.EqualTo(_generator.Generate(requests[i]).Image.Pixels).Within(1));
            Assert.That(batch.Select(result => result.Recipe.Seed), Is.EqualTo(new ulong[] { 318, 319, 320, 318 }));
        }

        [Test]
        public void Generate_WithTheSameSeed_GivesTheSameBytes()
        {
            var first = _generator.Generate(Sword).Image.Pixels;
            _generator.Generate(Sword with { Seed = 1, Width = 128 });
            var again = _generator.Generate(Sword).Image.Pixels;

            Assert.That(again, Is.EqualTo(first));
        }

        [Test]
        public void Generate_AllocatesLittleBesidesThePicture()
        {
            for (var i = 0; i < 30; i++)
                _generator.Generate(Sword);

            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 20; i++)
                _generator.Generate(Sword);
            var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 20 - 64 * 64 * 4;

            TestContext.Progress.WriteLine($"allocated for each picture besides its pixels: {each} bytes");
            Assert.That(each, Is.LessThanOrEqualTo(1024));
        }

        [TestCase("")]
        [TestCase("\t\n")]
        [TestCase("a sword, 🗡 \ud800 <|endoftext|>")]
        public void Generate_AcceptsAnyPrompt(string prompt)
        {
            var result = _generator.Generate(Sword with { Prompt = prompt });

            Assert.That(result.DroppedTokens, Is.Zero);
        }

        [Test]
        public void Generate_OfALongPrompt_SaysHowMuchWasDropped()
        {
            var result = _generator.Generate(Sword with { Prompt = string.Concat(Enumerable.Repeat("a red cat ", 1000)) });

            Assert.That(result.DroppedTokens, Is.GreaterThan(2000));
        }

        [TestCase(63, 64, 1, 1, "width")]
        [TestCase(64, 0, 1, 1, "height")]
        [TestCase(64, 64, 0, 1, "steps")]
        [TestCase(64, 64, 1001, 1, "steps")]
        [TestCase(64, 64, 1, -1, "guidance")]
        [TestCase(64, 64, 1, float.NaN, "guidance")]
        public void Generate_OfWhatTheModelCannotDo_IsRefusedByName(int width, int height, int steps, float guidance, string named)
        {
            var request = Sword with { Width = width, Height = height, Steps = steps, Guidance = guidance };

            Assert.That(() => _generator.Generate(request), Throws.InstanceOf<ArgumentException>().With.Message.Contains(named).And.Message.Contains("wanted"));
        }

        [Test]
        public void GenerateBatch_OfNothingOrOfSeveralSizes_IsRefused()
        {
            Assert.That(() => _generator.GenerateBatch(Array.Empty<TextureRequest>()), Throws.ArgumentException);
            Assert.That(() => _generator.GenerateBatch(new[] { Sword, Sword with { Width = 128 } }), Throws.ArgumentException);
            Assert.That(() => Sword.ForSeeds(0), Throws.InstanceOf<ArgumentException>());
        }

        [Test]
        public async Task GenerateAsync_CancelledWhileANetworkRuns_EndsSoonAndCanGoOn()
        {
            using var cancelling = new CancellationTokenSource();
            var expected = _generator.Generate(Sword).Image.Pixels;

            var running = _generator.GenerateAsync(Sword with { Width = 256, Height = 256, Steps = 900 }, cancelling.Token);
            await Task.Delay(200);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            cancelling.Cancel();
            Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());

            TestContext.Progress.WriteLine($"cancelled after {clock.Elapsed.TotalMilliseconds:f0} ms");
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
            Assert.That(_generator.Generate(Sword).Image.Pixels, Is.EqualTo(expected));
        }

        [Test]
        public void Dispose_ASecondTime_DoesNothing()
        {
            var generator = Open(GoldenBundle.Open("tiny-sd15-onnx"));
            generator.Dispose();

            Assert.That(generator.Dispose, Throws.Nothing);
            Assert.That(() => generator.Generate(Sword), Throws.InstanceOf<ObjectDisposedException>());
        }

        static TextToTexture Open(ModelBundle bundle)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            return new TextToTexture(bundle, new InferenceSettings { Threads = 1 }, () => clock.Elapsed);
        }

        /// <summary>The reference model under the scheduler that its case was made with.</summary>
        static ModelBundle VelocityBundle(TemporaryFolder folder)
        {
            var source = GoldenFiles.Require("pipelines/tiny-sd15-onnx");
            foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(folder.FullName, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, File.ReadAllBytes(file));
            }

            var bundle = ModelBundle.Open(folder.FullName, folder.FullName);
            File.WriteAllText(bundle.SchedulerPath, File.ReadAllText(bundle.SchedulerPath).Replace("PNDM", "LCM").Replace("epsilon", "v_prediction"));
            return bundle;
        }
    }
}
