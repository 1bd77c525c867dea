#nullable enable
using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class SetStylesTest
    {
        static readonly TextureRequest Dragon = new TextureRequest { Prompt = "a red dragon", Seed = 3 };

        TemporaryFolder _folder = null!;
        ModelBundle _bundle = null!;
        TextToTexture _generator = null!;
        StyleFile _a = null!;
        StyleFile _b = null!;
        StyleFile _words = null!;
        byte[] _plain = null!;

        [OneTimeSetUp]
        public void OpenOnce()
        {
            _folder = new TemporaryFolder();
            _bundle = EmbeddedModel.Open(_folder);
            _a = StyleFiles.Write(_folder, "a", 1);
            _b = StyleFiles.Write(_folder, "b", 2);
            _words = StyleFiles.Write(_folder, "words", 3, unet: false, text: true);
            using var generator = EmbeddedModel.Generator(_bundle);
            _plain = Picture(generator);
        }

        [OneTimeTearDown]
        public void Close() => _folder?.Dispose();

        [SetUp]
        public void NewGenerator() => _generator = EmbeddedModel.Generator(_bundle);

        [TearDown]
        public void CloseGenerator() => _generator?.Dispose();

        [TestCase(0L)]
        [TestCase(1L << 30)]
        public void BackAndForth_GivesTheSameBits(long cacheBytes)
        {
            using var generator = Generator(cacheBytes);
            generator.SetStyles(Mix((_a, 1), (_b, 0.5f)));
            var first = Picture(generator);

            generator.SetStyles(Mix((_b, 1)));
            var other = Picture(generator);
            generator.SetStyles(Mix((_a, 1), (_b, 0.5f)));
            var again = Picture(generator);
            generator.SetStyles(Mix());
            var none = Picture(generator);

            Assert.That(first, Is.Not.EqualTo(_plain));
            Assert.That(other, Is.Not.EqualTo(first));
            Assert.That(again, Is.EqualTo(first));
            Assert.That(none, Is.EqualTo(_plain));
        }

        [Test]
        public void WeightZero_IsNoStyle_ToTheBit()
        {
            var match = _generator.SetStyles(Mix((_a, 0)));

            Assert.That(Picture(_generator), Is.EqualTo(_plain));
            Assert.That(_generator.Styles, Is.Empty);
            Assert.That(match.Single().Matched, Is.EqualTo(4));
        }

        [Test]
        public void OrderOfMixing_ChangesNoBit()
        {
            using var other = EmbeddedModel.Generator(_bundle);
            _generator.SetStyles(Mix((_a, 0.7f), (_b, 0.3f)));
            other.SetStyles(Mix((_b, 0.3f), (_a, 0.7f)));

            Assert.That(Picture(_generator), Is.EqualTo(Picture(other)));
            Assert.That(_generator.Complete(Dragon), Is.EqualTo(other.Complete(Dragon)));
        }

        [Test]
        public void StyleOfTheTextEncoder_ChangesPictures_AndKnowsNoOldEmbedding()
        {
            Picture(_generator);

            _generator.SetStyles(Mix((_words, 1)));
            var styled = Picture(_generator);
            _generator.SetStyles(Mix());

            Assert.That(styled, Is.Not.EqualTo(_plain));
            Assert.That(Picture(_generator), Is.EqualTo(_plain));
        }

        [Test]
        public void Recipe_NamesTheStyles_AndSurvivesThePng()
        {
            _generator.SetStyles(Mix((_a, 0.8f), (_b, 0.25f)));
            var path = _folder.File("styled.png");

            var result = _generator.Generate(Dragon);
            Png.Save(path, result.Image, result.Recipe);

            var wanted = new[] { new StyleWeight("a", 0.8f) { Hash = _a.Hash }, new StyleWeight("b", 0.25f) { Hash = _b.Hash } };
            Assert.That(result.Recipe.Styles, Is.EquivalentTo(wanted));
            Assert.That(Png.LoadRecipe(path), Is.EqualTo(result.Recipe));
            Assert.That(ProvenanceText.Read(ProvenanceText.Write(result.Recipe)), Is.EqualTo(result.Recipe));
        }

        [Test]
        public void StylesThatFail_LeaveTheMixAsItIs()
        {
            _generator.SetStyles(Mix((_a, 1)));
            var before = Picture(_generator);
            var wrong = _folder.File("wrong.safetensors");
            StyleWriter.WriteKohya(wrong, new[] { Layers.Linear("unet", "conv_out", 16, 99, 2) });

            Assert.That(() => _generator.SetStyles(Mix((_b, 1), (StyleFile.Read(wrong), 1))), Throws.TypeOf<ModelFormatException>());
            Assert.That(() => _generator.SetStyles(Mix((_b, 1e9f))), Throws.ArgumentException);
            Assert.That(() => _generator.SetStyles(Mix((_b, 1)), new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(Picture(_generator), Is.EqualTo(before));
            Assert.That(_generator.Styles.Single().Name, Is.EqualTo("a"));
        }

        [TestCase("VPrediction", true)]
        [TestCase("", true)]
        [TestCase("Epsilon", false)]
        public void AStyleForAnotherKindOfPrediction_IsRefused(string prediction, bool fits)
        {
            var style = StyleFiles.Write(_folder, "predicts " + prediction, 4, prediction: prediction);

            Assert.That(() => _generator.SetStyles(Mix((style, 1))), fits ? (NUnit.Framework.Constraints.IResolveConstraint)Throws.Nothing : Throws.TypeOf<ModelFormatException>().With.Message.Contains("trained for Epsilon"));
        }

        [Test]
        public void ModelOfAnotherExporter_SaysWhyNot_AndGoesOn()
        {
            using var generator = EmbeddedModel.Generator(GoldenBundle.Open("tiny-sd15-onnx"));
            var before = generator.Generate(Dragon).Image.Pixels;

            Assert.That(() => generator.SetStyles(Mix((StyleFile.Read(GoldenFiles.Require("lora/a_kohya.safetensors")), 1))), Throws.TypeOf<ModelFormatException>().With.Message.Contains("styles can't be mixed into such a model"));
            Assert.That(generator.Generate(Dragon).Image.Pixels, Is.EqualTo(before));
            Assert.That(generator.SetStyles(Mix()), Is.Empty);
        }

        /// <summary>One thread draws without pause while another swaps between mixes that are not kept: every picture is one of a single mix.</summary>
        [Test]
        public void SwappingWhileDrawing_BlocksNoPicture_AndMixesNone()
        {
            using var generator = Generator(0);
            var mixes = new[] { Mix(), Mix((_a, 1)), Mix((_a, 0.5f), (_b, 0.5f), (_words, 1)) };
            var wanted = mixes.ToDictionary(mix => { generator.SetStyles(mix); return generator.Complete(Dragon); }, _ => Picture(generator));
            var time = Stopwatch.StartNew();
            var (swaps, pictures, whileSwapping, longest, longestSwap) = (0, 0, 0, TimeSpan.Zero, TimeSpan.Zero);
            var swapping = 0;

            var swapper = Task.Run(() =>
            {
                for (; swaps < 12; swaps++)
                {
                    var began = time.Elapsed;
                    Volatile.Write(ref swapping, 1);
                    generator.SetStyles(mixes[swaps % mixes.Length]);
                    Volatile.Write(ref swapping, 0);
                    longestSwap = TimeSpan.FromTicks(Math.Max(longestSwap.Ticks, (time.Elapsed - began).Ticks));
                }
            });
            while (!swapper.IsCompleted)
            {
                var (began, inSwap) = (time.Elapsed, Volatile.Read(ref swapping));
                var result = generator.Generate(Dragon);
                longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, (time.Elapsed - began).Ticks));
                Assert.That(result.Image.Pixels, Is.EqualTo(wanted[result.Recipe]));
                pictures++;
                whileSwapping += inSwap & Volatile.Read(ref swapping);
            }

            swapper.GetAwaiter().GetResult();
            TestContext.Out.WriteLine($"{swaps} swaps of up to {longestSwap.TotalMilliseconds:f0} ms, {pictures} pictures, of which {whileSwapping} wholly within a swap; longest picture {longest.TotalMilliseconds:f0} ms");
            Assert.That(whileSwapping, Is.GreaterThan(0));
        }

        [Test]
        public void Cancelling_AMixUnderWay_EndsItsTaskAsCancelled()
        {
            Assert.That(Interrupted((_, cancellation) => cancellation.Cancel()), Is.True, "no mix was under way in forty tries");
        }

        [Test]
        public void Dispose_StopsAMixUnderWay()
        {
            Assert.That(Interrupted((generator, _) => generator.Dispose()), Is.True, "no mix was under way in forty tries");
            Assert.That(() => _generator.SetStyles(Mix()), Throws.TypeOf<ObjectDisposedException>());
        }

        /// <summary>Begins mixes and interrupts each a little later, until one is caught under way.</summary>
        bool Interrupted(Action<TextToTexture, CancellationTokenSource> interrupt)
        {
            for (var pause = 0; pause < 40; pause++)
            {
                _generator.Dispose();
                _generator = Generator(0);
                using var cancellation = new CancellationTokenSource();
                var setting = _generator.SetStylesAsync(Mix((_a, 1)), cancellation.Token);
                Thread.Sleep(pause);
                interrupt(_generator, cancellation);

                Assert.That(Task.WhenAny(setting, Task.Delay(TimeSpan.FromMinutes(1))).Result, Is.SameAs(setting));
                Assert.That(setting.Exception?.InnerException, Is.Null.Or.InstanceOf<ObjectDisposedException>(), "closed before it began, or no error at all");
                if (setting.IsCanceled && pause > 0)
                    return true;
            }

            return false;
        }

        TextToTexture Generator(long cacheBytes)
        {
            var clock = Stopwatch.StartNew();
            return new TextToTexture(_bundle, new InferenceSettings { Providers = new[] { ExecutionProvider.Cpu }, Threads = 1, StyleCacheBytes = cacheBytes }, () => clock.Elapsed);
        }

        static StyleChoice[] Mix(params (StyleFile File, float Weight)[] styles)
        {
            return styles.Select(style => new StyleChoice(style.File, style.Weight)).ToArray();
        }

        static byte[] Picture(TextToTexture generator)
        {
            return generator.Generate(Dragon).Image.Pixels;
        }
    }
}
