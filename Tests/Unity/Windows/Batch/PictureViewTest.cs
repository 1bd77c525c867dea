#nullable enable
using System.Linq;
using System.Threading;
using NUnit.Framework;
using UnityEngine.UIElements;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class PictureViewTest
    {
        [Test]
        public void APictureWhoseTextureHadToGo_IsReadAgainWhenItIsShownAgain()
        {
            using var pictures = new Thumbnails(_ => new RgbaImage(2, 2), 1);
            var view = new PictureView(pictures);
            var picture = new DeskPicture("a", new BatchItem()) { Stage = PictureStage.Made };
            Load(pictures, () => view.Show(picture));
            Load(pictures, () => pictures.Want("b.png"));

            Load(pictures, () => view.Show(picture));

            Assert.That(view.Below.OfType<Image>().Single().image, Is.Not.Null.And.SameAs(pictures.Find("a.png")));
        }

        [Test]
        public void AWishThatAnotherViewHasTakenBack_IsRenewed()
        {
            using var gate = new ManualResetEventSlim();
            using var pictures = new Thumbnails(_ => gate.Wait(5000) ? new RgbaImage(2, 2) : throw new System.IO.IOException(), 4);
            var (view, other) = (new PictureView(pictures), new PictureView(pictures));
            var picture = new DeskPicture("a", new BatchItem()) { Stage = PictureStage.Made };
            pictures.Want("first, which is being read.png");
            Thread.Sleep(50);
            view.Show(picture);
            other.Show(picture);
            other.Show(null);

            view.Show(picture);
            gate.Set();
            for (var tries = 0; pictures.Find("a.png") == null && tries < 500; tries++, Thread.Sleep(2))
                pictures.Upload(1);

            Assert.That(view.Below.OfType<Image>().Single().image, Is.Not.Null);
        }

        static void Load(Thumbnails pictures, System.Action wish)
        {
            var loaded = 0;
            void Count(string file) => loaded++;
            pictures.Loaded += Count;
            wish();
            for (var tries = 0; loaded == 0 && tries < 500; tries++, Thread.Sleep(2))
                pictures.Upload(1);
            pictures.Loaded -= Count;
            Assert.That(loaded, Is.EqualTo(1));
        }
    }
}
