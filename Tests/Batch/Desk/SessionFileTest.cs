#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class SessionFileTest
    {
        TemporaryFolder _folder = null!;

        [SetUp]
        public void Create() => _folder = new TemporaryFolder();

        [TearDown]
        public void Remove() => _folder.Dispose();

        [Test]
        public void ASession_RoundTrips()
        {
            var session = Session();

            SessionFile.Save(_folder.FullName, session);
            var read = SessionFile.Load(_folder.FullName)!;

            Assert.That(read.Draft with { Extras = session.Draft.Extras, Revision = 0 }, Is.EqualTo(session.Draft with { Revision = 0 }));
            Assert.That(read.Draft.Extras.Single().Request, Is.EqualTo(session.Draft.Extras.Single().Request));
            Assert.That(read.Draft.Extras.Single().Styles, Is.EqualTo(session.Draft.Extras.Single().Styles));
            Assert.That(read.Draft.Extras.Single().Kind, Is.SameAs(TextureKind.Icon));
            Assert.That(read.Verdicts.All, Is.EquivalentTo(session.Verdicts.All));
            Assert.That(read.WasRunning, Is.True);
        }

        [Test]
        public void TheSameSession_IsTheSameBytes()
        {
            SessionFile.Save(_folder.FullName, Session());
            var first = File.ReadAllBytes(SessionFile.PathIn(_folder.FullName));

            SessionFile.Save(_folder.FullName, SessionFile.Load(_folder.FullName)!);

            Assert.That(File.ReadAllBytes(SessionFile.PathIn(_folder.FullName)), Is.EqualTo(first));
        }

        [Test]
        public void ANewSession_HasTheSettingsFolderAndRule()
        {
            var session = DeskSession.New(new YosoSettings { OutputFolder = "Assets/A", NamingRule = "{seed}" });

            Assert.That((session.Draft.Folder, session.Draft.Defaults.NamingRule, session.WasRunning), Is.EqualTo(("Assets/A", "{seed}", false)));
        }

        [Test]
        public void WithoutAFile_ThereIsNoSession()
        {
            Assert.That(SessionFile.Load(_folder.FullName), Is.Null);
        }

        [Test]
        public void AFileThatIsTornAnywhere_IsRefused_AndNamed()
        {
            SessionFile.Save(_folder.FullName, Session());
            var path = SessionFile.PathIn(_folder.FullName);
            var whole = File.ReadAllBytes(path);

            for (var length = 0; length < whole.Length - 1; length++)
            {
                File.WriteAllBytes(path, whole.Take(length).ToArray());
                Assert.That(() => SessionFile.Load(_folder.FullName), Throws.TypeOf<InvalidDataException>().With.Message.Contains("desk.json"), $"{length} bytes");
            }
        }

        [TestCase("{\"format\":2}")]
        [TestCase("[]")]
        [TestCase("{\"format\":1,\"running\":\"yes\"}")]
        public void AnotherFormat_IsRefused(string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(SessionFile.PathIn(_folder.FullName))!);
            File.WriteAllText(SessionFile.PathIn(_folder.FullName), text);

            Assert.That(() => SessionFile.Load(_folder.FullName), Throws.TypeOf<InvalidDataException>());
        }

        static DeskSession Session()
        {
            var request = new TextureRequest { Prompt = "a \"red\" potion\n", Seed = ulong.MaxValue, Steps = 2, Guidance = 1.5f, Width = 64, Tiling = Tiling.Horizontal };
            var extra = new BatchItem { Request = request, Kind = TextureKind.Icon, Scale = 2, Name = "{prompt}", Styles = new[] { new StyleUse("house.safetensors", 0.8f) } };
            var draft = new DeskDraft
            {
                Text = "prompt;seed\na;1",
                Format = JobFormat.Csv,
                Folder = "Assets/Icons",
                Defaults = new DeskDefaults { Kind = "tile", Sizes = "64x64", Seeds = "1..5", Styles = "ink:0.5", Scale = 3, NamingRule = "{seed}" },
                Extras = new[] { extra },
            };
            var verdicts = new Dictionary<string, Verdict> { ["a"] = Verdict.Kept, ["b"] = Verdict.Rejected, ["c"] = Verdict.Kept };
            return new DeskSession(draft, new VerdictSheet(verdicts)) { WasRunning = true };
        }
    }
}
