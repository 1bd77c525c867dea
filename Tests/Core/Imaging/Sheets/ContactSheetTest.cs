#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class ContactSheetTest
    {
        static readonly SheetStyle Bare = new SheetStyle { Margin = 2, Columns = 2, Scale = 2 };

        [Test]
        public void Draw_PlacesPicturesInRows()
        {
            var cells = new[] { Plain(200), Plain(100), Plain(50) };

            var sheet = ContactSheet.Draw(cells, Bare);

            Assert.That((sheet.Width, sheet.Height), Is.EqualTo((2 + 2 * (6 + 2), 2 + 2 * (4 + 2))));
            Assert.That(Red(sheet, 2, 2), Is.EqualTo(200));
            Assert.That(Red(sheet, 7, 5), Is.EqualTo(200));
            Assert.That(Red(sheet, 10, 2), Is.EqualTo(100));
            Assert.That(Red(sheet, 2, 8), Is.EqualTo(50));
            Assert.That(Red(sheet, 8, 2), Is.EqualTo(Bare.Paper.Red));
            Assert.That(Red(sheet, 10, 8), Is.EqualTo(Bare.Paper.Red));
        }

        [Test]
        public void Draw_ShowsACheckerboardThroughTransparency()
        {
            var sheet = ContactSheet.Draw(new[] { new SheetCell(new RgbaImage(4, 4)) }, Bare with { CheckerSize = 1 });

            Assert.That(Red(sheet, 2, 2), Is.EqualTo(Bare.CheckerLight.Red));
            Assert.That(Red(sheet, 4, 2), Is.EqualTo(Bare.CheckerDark.Red));
            Assert.That(sheet.Pixels.Where((_, i) => i % 4 == 3), Has.All.EqualTo(255));
        }

        [Test]
        public void Draw_MixesHalfTransparentPixels()
        {
            var picture = new RgbaImage(1, 1);
            picture.Fill(new Rgba(0, 0, 0, 128));

            var sheet = ContactSheet.Draw(new[] { new SheetCell(picture) }, Bare with { CheckerLight = new Rgba(200, 200, 200) });

            Assert.That(Red(sheet, 2, 2), Is.EqualTo((200 * 127 + 127) / 255));
        }

        [Test]
        public void Draw_MakesRoomForTextsAndHeaders()
        {
            var bare = ContactSheet.Draw(new[] { Plain(9), Plain(9) }, Bare);
            var texts = ContactSheet.Draw(new[] { Plain(9), Plain(9), new SheetCell(new RgbaImage(3, 2), "a red dragon", "seed 42") }, Bare);
            var headers = ContactSheet.Draw(new[] { Plain(9), Plain(9) }, Bare with { ColumnHeaders = new[] { "left", "right" }, RowHeaders = new[] { "row", "no such row" } });

            Assert.That(texts.Height, Is.GreaterThan(bare.Height + 2 * PixelFont.Height));
            Assert.That(headers.Height, Is.GreaterThan(bare.Height + PixelFont.Height));
            Assert.That(headers.Width, Is.GreaterThan(bare.Width + Bare.TextWidth));
            Assert.That(headers.Pixels.Where((_, i) => i % 4 == 0), Does.Contain(Bare.Ink.Red));
            Assert.That(texts.Pixels.Where((_, i) => i % 4 == 0), Does.Contain(Bare.Muted.Red));
        }

        [Test]
        public void Draw_CentresSmallerPictures()
        {
            var large = new SheetCell(new RgbaImage(5, 5));

            var sheet = ContactSheet.Draw(new[] { large, Plain(7) }, Bare with { Scale = 1 });

            Assert.That(Red(sheet, 9 + 1, 2 + 1), Is.EqualTo(7));
            Assert.That(Red(sheet, 9, 2), Is.EqualTo(Bare.Paper.Red));
        }

        [Test]
        public void Draw_RefusesNothingAndNonsense()
        {
            Assert.That(() => ContactSheet.Draw(Array.Empty<SheetCell>()), Throws.ArgumentException);
            Assert.That(() => ContactSheet.Draw(new[] { Plain(1) }, Bare with { Scale = 0 }), Throws.ArgumentException);
        }

        static SheetCell Plain(byte red)
        {
            var picture = new RgbaImage(3, 2);
            picture.Fill(new Rgba(red, 0, 0));
            return new SheetCell(picture);
        }

        static int Red(RgbaImage image, int x, int y) => image.Row(y)[4 * x];
    }
}
