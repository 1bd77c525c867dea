#nullable enable
using System;
using System.Threading;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class PreviewMakerTest
    {
        [Test]
        public void ASlider_ChangesTheSamePicture_AndGoingBackBringsTheOldOne()
        {
            using var folder = new TemporaryFolder();
            var style = StyleFiles.Write(folder, "house", 1).Path;
            using var maker = new PreviewMaker(Opening(folder).Open, () => "");

            var plain = Make(maker, style, 0);
            var strong = Make(maker, style, 1);
            var back = Make(maker, style, 0);

            Assert.That(strong, Is.Not.EqualTo(plain));
            Assert.That(back, Is.EqualTo(plain));
        }

        [Test]
        public void AClosedPreview_MakesNothing()
        {
            using var folder = new TemporaryFolder();
            var maker = new PreviewMaker(Opening(folder).Open, () => "");
            maker.Dispose();

            Assert.That(() => Make(maker, "s", 0), Throws.InstanceOf<OperationCanceledException>());
        }

        static ModelOpening Opening(TemporaryFolder folder)
        {
            return new ModelOpening(folder.File("cache"), () => new InferenceSettings { Threads = 1, Providers = new[] { ExecutionProvider.Cpu } }, () => TimeSpan.Zero);
        }

        static byte[] Make(PreviewMaker maker, string style, float weight)
        {
            var state = new ModelsState
            {
                Shelf = new Shelf { Models = new[] { new ModelEntry("m", EmbeddedModel.Path) }, ChosenModel = EmbeddedModel.Path, Styles = new[] { new StyleEntry("house", style) { Fit = new StyleFit(4, 4, Array.Empty<StyleSkip>(), "") } } },
            };
            state = ModelsDesk.Next(state, new ModelsCommand.SetWeight(style, weight));
            return maker.Make(state.Wish!, CancellationToken.None).Image.Pixels;
        }
    }
}
