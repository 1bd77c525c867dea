#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ReportPageTest
    {
        const string Hostile = "</script><script>alert('x')</script><!-- \" ' & \u2028\u2029 \ud83d\ude80 \u00e9 \0 ${1} `";

        [Test]
        public void EqualFolders_GiveEqualPages()
        {
            using var folder = new GalleryFolder();
            using var other = new GalleryFolder();
            foreach (var each in new[] { folder, other })
                each.With("a.png", GalleryFolder.Potion).With("b.png", new byte[3]);

            var page = Page(folder, folder.Read());

            Assert.That(Page(other, other.Read()), Is.EqualTo(page));
        }

        [Test]
        public void ThePage_HoldsThePictureAndItsRecipe()
        {
            using var folder = new GalleryFolder();
            folder.With("a.png", GalleryFolder.Potion);

            var page = Page(folder, folder.Read());

            Assert.That(page, Does.Contain("\n" + Convert.ToBase64String(File.ReadAllBytes(folder.File("a.png"))) + "\n"));
            Assert.That(page, Does.Contain("\n" + GalleryFolder.Potion.ToJson() + "\n"));
            Assert.That(page, Does.Contain("1 picture &#183; 1 prompt &#183; 1 seed &#183; model tiny"));
        }

        [Test]
        public void ThePage_NamesNoOtherPlace()
        {
            using var folder = new GalleryFolder();
            folder.With("a.png", GalleryFolder.Potion);

            var page = Page(folder, folder.Read());

            Assert.That(page, Does.Not.Match("https?:|src='|@import|url\\("));
            Assert.That(page, Does.Contain("default-src 'none'"));
        }

        [Test]
        public void HostilePrompts_AddNoMarkup()
        {
            using var folder = new GalleryFolder();
            using var tame = new GalleryFolder();
            var recipe = GalleryFolder.Potion with { Prompt = Hostile, NegativePrompt = Hostile, Model = Hostile, Styles = new[] { new StyleWeight(Hostile, 1) } };
            var failures = new[] { new GalleryFailure(Hostile, Hostile, 1, Hostile) };

            var page = Page(folder, folder.With("a.png", recipe).Read() with { Failures = failures });
            var plain = Page(tame, tame.With("a.png", GalleryFolder.Potion with { Styles = new[] { new StyleWeight("s", 1) } }).Read());

            Assert.That(Tags(page), Is.EqualTo(Tags(plain)));
            Assert.That(page, Does.Not.Contain("alert('x')"));
            Assert.That(page.Substring(page.IndexOf("<script", StringComparison.Ordinal)), Does.Not.Contain("\u2028"));
        }

        [Test]
        public void Pictures_ComeInBlocks_SoThatTheFirstAreSeenEarly()
        {
            using var folder = new GalleryFolder();
            var picture = folder.With("a.png", GalleryFolder.Potion).Read().Pictures.Single();

            var page = Page(folder, new Gallery { Folder = folder.FullName, Pictures = Enumerable.Repeat(picture, 621).ToArray() });

            Assert.That(Regex.Matches(page, "class='pictures'"), Has.Count.EqualTo(3));
            Assert.That(Regex.Matches(page, "<script>" + Regex.Escape("takePictures()") + "</script>"), Has.Count.EqualTo(4));
        }

        [Test]
        public void LinkedPictures_AreNamedFromThePage()
        {
            using var folder = new GalleryFolder();
            var picture = folder.With("below/it's 100%#1.png", GalleryFolder.Potion).Read().Pictures.Single();
            var linked = new Gallery { Folder = folder.FullName, Pictures = new[] { picture with { File = picture.File! with { Content = null } } } };

            Directory.CreateDirectory(folder.File("pages"));
            ReportPage.Write(folder.File("pages/report.html"), linked);

            Assert.That(File.ReadAllText(folder.File("pages/report.html")), Does.Contain("\"link\":\"../below/it%27s%20100%25%231.png\""));
        }

        [Test]
        public void AnEmptyGallery_IsAPageToo()
        {
            using var folder = new GalleryFolder();

            var page = Page(folder, folder.Read());

            Assert.That(page, Does.Contain("0 pictures").And.EndsWith("</html>\n"));
        }

        static string Page(GalleryFolder folder, Gallery gallery)
        {
            ReportPage.Write(folder.File("report.html"), gallery);
            return File.ReadAllText(folder.File("report.html"));
        }

        static string[] Tags(string page)
        {
            return Regex.Matches(page, "<[a-zA-Z/!][^>\\n]{0,20}").Select(match => match.Value).ToArray();
        }
    }
}
