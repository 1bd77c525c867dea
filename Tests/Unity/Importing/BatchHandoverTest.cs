#nullable enable
using System.Linq;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class BatchHandoverTest
    {
        static readonly BatchItem Knight = new() { Request = new TextureRequest { Prompt = "a knight", Seed = 9 }, Kind = TextureKind.Icon };

        TemporaryFolder _folder = null!;
        DeskHost _desk = null!;

        [SetUp]
        public void Open()
        {
            World.Log.Clear();
            _folder = new TemporaryFolder();
            _desk = new DeskHost(new DeskPlace(_folder.File("Batch"), _folder.FullName));
        }

        [TearDown]
        public void Close()
        {
            EditorUtility.Agrees = false;
            _desk.End();
            _folder.Dispose();
        }

        [Test]
        public void AnEmptyList_GetsTheLine()
        {
            BatchHandover.Take(Knight, _desk);

            Assert.That((_desk.State.Draft.Text, _desk.State.Draft.Format), Is.EqualTo((JobLine.Of(Knight), JobFormat.JsonLines)));
            Assert.That(World.Log, Is.Empty);
        }

        [Test]
        public void AListOfSuchLines_GetsOneMore()
        {
            BatchHandover.Take(Knight, _desk);
            BatchHandover.Take(Knight with { Scale = 2 }, _desk);

            Assert.That(JobList.Parse(_desk.State.Draft.Text, JobFormat.JsonLines).Items().Select(item => item.Scale), Is.EqualTo(new[] { 1, 2 }));
        }

        [TestCase(true)]
        [TestCase(false)]
        public void AnotherList_IsReplacedOnlyIfTheUserAgrees(bool agrees)
        {
            EditorUtility.Agrees = agrees;
            _desk.Dispatch(new TypeJobs("a cat\na dog"));

            BatchHandover.Take(Knight, _desk);

            Assert.That(_desk.State.Draft.Text, Is.EqualTo(agrees ? JobLine.Of(Knight) : "a cat\na dog"));
        }

        [Test]
        public void APalette_IsSaidToBeLeftOut()
        {
            BatchHandover.Take(Knight with { Kind = TextureKind.Icon with { Colours = new PaletteStep(Palette.Parse("ff0000\n00ff00")) } }, _desk);

            Assert.That(World.Log, Has.One.Contains("palette"));
        }
    }
}
