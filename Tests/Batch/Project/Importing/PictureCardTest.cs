#nullable enable
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class PictureCardTest
    {
        static readonly Recipe Floor = new Recipe { Prompt = "a floor", Kind = "material", Width = 8, Height = 4 };

        TemporaryFolder _folder = null!;

        [SetUp]
        public void Make() => _folder = new TemporaryFolder();

        [TearDown]
        public void Remove() => _folder.Dispose();

        [Test]
        public void APictureOfOurs_IsKnownByItsBeginning()
        {
            Png.Save(_folder.File("floor.png"), new RgbaImage(8, 4), Floor);
            var whole = File.ReadAllBytes(_folder.File("floor.png"));
            File.WriteAllBytes(_folder.File("cut.png"), whole.Take(whole.Length - 16).ToArray());

            var card = PictureCard.Read(_folder.File("floor.png"))!;

            Assert.That((card.Recipe, card.Part, card.Width, card.Height, card.IsOurs), Is.EqualTo((Floor, "", 8, 4, true)));
            Assert.That(PictureCard.Read(_folder.File("cut.png")), Is.EqualTo(card), "what comes after the texts is not read");
        }

        [Test]
        public void ACompanion_SaysWhichItIs()
        {
            var texts = ProvenanceText.Texts(Floor).Append(new PngText(PictureFiles.PartKeyword, "normal")).ToArray();
            File.WriteAllBytes(_folder.File("renamed.png"), Png.Encode(new RgbaImage(2, 2), texts));

            Assert.That(PictureCard.Read(_folder.File("renamed.png"))!.Part, Is.EqualTo("normal"));
        }

        [Test]
        public void APictureOfAnotherTool_IsNotOurs()
        {
            File.WriteAllBytes(_folder.File("castle.png"), Png.Encode(new RgbaImage(1, 1), new[] { new PngText("parameters", "a castle\nSteps: 20, Seed: 3") }));

            Assert.That(PictureCard.Read(_folder.File("castle.png")), Has.Property("IsOurs").False.And.Property("Recipe").EqualTo(new Recipe { Prompt = "a castle", Steps = 20, Seed = 3 }));
        }

        [TestCase("")]
        [TestCase("no picture at all")]
        [TestCase("\u0089PNG\r\n\u001a\n\u007f\u007f\u007f\u007ftEXt a chunk that is longer than everything")]
        public void WhatIsNoPictureWithARecipe_HasNone(string content)
        {
            File.WriteAllBytes(_folder.File("x.png"), content.Select(letter => (byte)letter).ToArray());
            Png.Save(_folder.File("plain.png"), new RgbaImage(1, 1));

            Assert.That(PictureCard.Read(_folder.File("x.png")), Is.Null);
            Assert.That(PictureCard.Read(_folder.File("plain.png")), Is.Null);
            Assert.That(PictureCard.Read(_folder.File("none.png")), Is.Null);
        }

        [Test]
        public void AFileWhoseRecipeIsDamaged_HasNone()
        {
            File.WriteAllBytes(_folder.File("x.png"), Png.Encode(new RgbaImage(1, 1), new[] { new PngText("yoso", "{") }));

            Assert.That(PictureCard.Read(_folder.File("x.png")), Is.Null);
        }

        [Test]
        public void AFileCutAnywhere_ThrowsNothing()
        {
            Png.Save(_folder.File("floor.png"), new RgbaImage(8, 4), Floor);
            var whole = File.ReadAllBytes(_folder.File("floor.png"));
            var read = 0;

            for (var length = 0; length < whole.Length; length++)
            {
                File.WriteAllBytes(_folder.File("cut.png"), whole.Take(length).ToArray());
                read += PictureCard.Read(_folder.File("cut.png")) == null ? 0 : 1;
            }

            Assert.That(read, Is.InRange(1, whole.Length / 2));
        }
    }
}
