#nullable enable
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class KeptFilesTest
    {
        TemporaryFolder _project = null!;
        DeskPlace _place = null!;

        [SetUp]
        public void Create()
        {
            _project = new TemporaryFolder();
            _place = new DeskPlace(_project.File("batch"), _project.FullName);
            Directory.CreateDirectory(_place.Folder);
        }

        [TearDown]
        public void Remove() => _project.Dispose();

        [Test]
        public void KeptPictures_GetTheirNames_AmongAllOfTheBatch()
        {
            var saved = Save(1, 3);

            Assert.That(Names(saved), Is.EqualTo(new[] { "a-blue-shield-001.png", "a-blue-shield-003.png" }));
            Assert.That(File.ReadAllText(saved[0]), Is.EqualTo("picture 1"));
        }

        [Test]
        public void SavedAgain_NothingIsWritten()
        {
            Save(0, 1);

            Assert.That(Save(0, 1, 2).Select(Path.GetFileName), Has.Exactly(1).Items);
        }

        [Test]
        public void AnotherFileOfThatName_StaysAsItIs()
        {
            var first = Save(1).Single();
            File.WriteAllText(first, "painted over");

            var second = Save(1).Single();

            Assert.That(File.ReadAllText(first), Is.EqualTo("painted over"));
            Assert.That(second, Does.EndWith("-2.png"));
            Assert.That(Save(1), Is.Empty);
        }

        [Test]
        public void Companions_ComeFirst()
        {
            File.WriteAllText(Path.Combine(_place.Folder, "key1.normal.png"), "normals");
            File.WriteAllText(Path.Combine(_place.Folder, "key10.normal.png"), "of another");

            var saved = Save(1);

            Assert.That(saved.Select(file => file.EndsWith(".normal.png", System.StringComparison.Ordinal)), Is.EqualTo(new[] { true, false }));
            Assert.That(saved[0], Is.EqualTo(saved[1].Replace(".png", ".normal.png")));
        }

        [Test]
        public void ACompanionThatIsThereAlone_StaysAsItIs()
        {
            File.WriteAllText(Path.Combine(_place.Folder, "key1.normal.png"), "normals");
            var first = Save(1);
            File.Delete(first[1]);
            File.WriteAllText(first[0], "painted over");

            var second = Save(1);

            Assert.That(File.ReadAllText(first[0]), Is.EqualTo("painted over"));
            Assert.That(second.Select(file => file.EndsWith("-2.png", System.StringComparison.Ordinal) || file.EndsWith("-2.normal.png", System.StringComparison.Ordinal)), Is.EqualTo(new[] { true, true }));
        }

        [Test]
        public void ARuleWithFolders_MakesThem()
        {
            var saved = Save(new DeskDefaults { NamingRule = "{kind}/{seed}" }, 2);

            Assert.That(saved.Single().Replace('\\', '/'), Does.EndWith("/Assets/Generated/plain/2.png"));
        }

        [Test]
        public void ASheet_HasEveryKeptPicture()
        {
            var path = Path.Combine(_project.FullName, "sheet.png");
            var pictures = Enumerable.Range(0, 3).Select(Picture).ToArray();
            foreach (var picture in pictures)
                Png.Save(Path.Combine(_place.Folder, picture.FileName), new RgbaImage(4, 4));

            var told = KeptSheet.Save(new WriteSheet(pictures, path), _place.Folder);

            Assert.That(((Tell)told).Notice, Does.StartWith("3 on a sheet"));
            Assert.That(Png.Load(path).Width, Is.GreaterThan(3 * 32));
        }

        string[] Save(params int[] places) => Save(new DeskDefaults(), places);

        string[] Save(DeskDefaults defaults, params int[] places)
        {
            var pictures = Enumerable.Range(0, 6).Select(Picture).ToArray();
            for (var i = 0; i < pictures.Length; i++)
                File.WriteAllText(Path.Combine(_place.Folder, pictures[i].FileName), "picture " + i);
            return new KeptFiles(_place).Save(new WriteKept(pictures, places.Select(place => pictures[place]).ToArray(), new DeskDraft { Defaults = defaults })).ToArray();
        }

        static DeskPicture Picture(int place) => DeskPlayer.Picture(place) with { Stage = PictureStage.Made };

        static string?[] Names(string[] files) => files.Select(Path.GetFileName).ToArray();
    }
}
