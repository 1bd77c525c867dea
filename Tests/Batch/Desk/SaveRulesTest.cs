#nullable enable
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class SaveRulesTest
    {
        [Test]
        public void KeptPictures_AreWrittenUnderTheDraftsRule()
        {
            var desk = DeskPlayer.WithPictures(4).Do(new ClickCell(1), new Decide(Verdict.Kept), new ClickCell(3), new Decide(Verdict.Kept), new SaveKept());

            var effect = desk.Effect<WriteKept>();
            Assert.That(effect.Kept.Select(picture => picture.FileName), Is.EqualTo(new[] { "key1.png", "key3.png" }));
            Assert.That(effect.Draft, Is.SameAs(desk.State.Draft));
        }

        [Test]
        public void WithNothingKept_NothingIsWritten()
        {
            var desk = DeskPlayer.WithPictures(4);

            Assert.That(desk.Do(new SaveKept()).Effects, Is.Empty);
            Assert.That(desk.Do(new SaveSheet("sheet.png")).Effects, Is.Empty);
            Assert.That(desk.State.CanSave(), Is.False);
        }

        [Test]
        public void WithoutAFolder_NothingCanBeSaved_ButASheetCan()
        {
            var desk = DeskPlayer.WithPictures(1).Do(new Decide(Verdict.Kept), new ChooseFolder(""));

            Assert.That(desk.State.CanSave(), Is.False);
            Assert.That(desk.Do(new SaveSheet("sheet.png")).Effect<WriteSheet>().Path, Is.EqualTo("sheet.png"));
        }

        [Test]
        public void NewFiles_AreImported_AndCounted()
        {
            var desk = new DeskPlayer().Do(new KeptWritten(new[] { "a.png", "b.png" }));
            Assert.That(desk.Effect<ImportFiles>().Files, Has.Count.EqualTo(2));
            Assert.That(desk.State.Notice, Is.EqualTo("2 files saved to Assets/Generated"));

            desk.Do(new KeptWritten(System.Array.Empty<string>()));
            Assert.That(desk.Effects, Is.Empty);
            Assert.That(desk.State.Notice, Does.Contain("already"));
        }

        [Test]
        public void TheFolder_IsShown_AndWhatTheHostTellsToo()
        {
            var desk = new DeskPlayer().Do(new ShowFolder());
            Assert.That(desk.Effect<OpenFolder>().Folder, Is.EqualTo("Assets/Generated"));

            desk.Do(new Tell("12 saved"));
            Assert.That(desk.State.Notice, Is.EqualTo("12 saved"));
        }
    }
}
