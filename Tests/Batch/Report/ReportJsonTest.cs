#nullable enable
using System.IO;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ReportJsonTest
    {
        [Test]
        public void EveryItem_SaysWhatBecameOfIt()
        {
            using var folder = new GalleryFolder();
            var gallery = folder.With("a.png", GalleryFolder.Potion).With("a.mask.png", GalleryFolder.Potion).With("b.png", new byte[3]).Read();

            var root = Json(folder, gallery with { Failures = new[] { new GalleryFailure("c.png", "a castle", ulong.MaxValue, "disk full") { Recipe = GalleryFolder.Potion } } });

            var items = root.GetProperty("items").EnumerateArray().ToArray();
            Assert.That(items.Select(item => item.GetProperty("file").GetString()), Is.EqualTo(new[] { "a.png", "b.png", "c.png" }));
            Assert.That(items.Select(item => item.GetProperty("state").GetString()), Is.EqualTo(new[] { "made", "damaged", "failed" }));
            Assert.That(items[0].GetProperty("key").GetString(), Is.EqualTo(RecipeKey.Of(GalleryFolder.Potion)));
            Assert.That(Recipe.FromJson(items[0].GetProperty("recipe").GetRawText()), Is.EqualTo(GalleryFolder.Potion));
            Assert.That(items[0].GetProperty("companions").GetProperty("mask").GetString(), Is.EqualTo("a.mask.png"));
            Assert.That(items[1].GetProperty("error").GetString(), Does.Contain("PNG"));
            Assert.That(items[2].GetProperty("error").GetString(), Is.EqualTo("disk full"));
            Assert.That(items[2].GetProperty("seed").GetString(), Is.EqualTo("18446744073709551615"));
        }

        [Test]
        public void TheCounts_AreThoseOfTheItems()
        {
            using var folder = new GalleryFolder();
            var gallery = folder.With("a.png", GalleryFolder.Potion).With("b.png", new byte[3]).Read();

            var root = Json(folder, gallery);

            Assert.That(new[] { "made", "damaged", "failed" }.Select(name => root.GetProperty(name).GetInt32()), Is.EqualTo(new[] { 1, 1, 0 }));
        }

        [Test]
        public void EqualFolders_GiveEqualBytes_WithPlainLineEnds()
        {
            using var folder = new GalleryFolder();
            using var other = new GalleryFolder();
            foreach (var each in new[] { folder, other })
                Json(each, each.With("a.png", GalleryFolder.Potion).Read());

            var bytes = File.ReadAllBytes(folder.File("report.json"));

            Assert.That(bytes, Is.EqualTo(File.ReadAllBytes(other.File("report.json"))));
            Assert.That(bytes, Does.Not.Contain((byte)'\r'));
        }

        static JsonElement Json(GalleryFolder folder, Gallery gallery)
        {
            ReportJson.Write(folder.File("report.json"), gallery);
            using var document = JsonDocument.Parse(File.ReadAllText(folder.File("report.json")));
            return document.RootElement.Clone();
        }
    }
}
