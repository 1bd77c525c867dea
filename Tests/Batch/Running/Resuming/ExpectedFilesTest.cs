#nullable enable
using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ExpectedFilesTest
    {
        static readonly TextureKind[] Kinds = TextureKind.All.ToArray();

        [TestCaseSource(nameof(Kinds))]
        public void Of_NamesWhatAPictureOfTheKindIsWrittenAs(TextureKind kind)
        {
            var recipe = new Recipe { Kind = kind == TextureKind.Plain ? "" : kind.Name };
            var image = new RgbaImage(64, 64);
            for (var i = 0; i < image.Pixels.Length; i++)
                image.Pixels[i] = (byte)(i % 4 == 3 ? 255 : i * 7);
            var result = new TextureResult(image, recipe, new StageTimes(default, default, default, default), new ProviderReport(ExecutionProvider.Cpu, Array.Empty<ProviderRefusal>()));
            foreach (var step in kind.Post)
                result = step.Apply(result, CancellationToken.None);

            var written = PictureFiles.Of(result).Select(file => file.Beside("stone.png")).ToArray();

            Assert.That(ExpectedFiles.Of("stone", recipe), Is.EquivalentTo(written));
            Assert.That(ExpectedFiles.Of("stone", recipe).Last(), Is.EqualTo("stone.png").And.EqualTo(written[^1]));
        }
    }
}
