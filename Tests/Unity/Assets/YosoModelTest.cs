#nullable enable
using System.IO;
using System.Threading;
using NUnit.Framework;
using UnityEngine;

namespace Yoso.Tests
{
    public sealed class YosoModelTest
    {
        readonly TemporaryFolder _folder = new();

        [OneTimeTearDown]
        public void Remove() => _folder.Dispose();

        [Test]
        public void Content_IsUnpackedOnceIntoTheCache()
        {
            var model = YosoModel.FromContent("embedded", File.ReadAllBytes(EmbeddedModel.Path));

            var bundle = model.Source().Open(_folder.FullName, CancellationToken.None);
            var again = model.Source().Open(_folder.FullName, CancellationToken.None);

            Assert.That(bundle.Hash, Is.EqualTo(model.Hash).And.Length.EqualTo(64));
            Assert.That(again.Folder, Is.EqualTo(bundle.Folder).And.StartsWith(_folder.FullName));
            Assert.That(Directory.GetFileSystemEntries(_folder.FullName), Has.Length.EqualTo(1), "no copy of the archive, nothing half written");
        }

        [Test]
        public void ContentThatWasDamaged_IsRefused()
        {
            var content = File.ReadAllBytes(EmbeddedModel.Path);
            var source = YosoModel.FromContent("embedded", content).Source() with { Hash = new string('0', 64) };

            Assert.That(() => source.Open(_folder.FullName, CancellationToken.None), Throws.TypeOf<ModelFormatException>().With.Message.Contains("import the model again"));
        }

        [Test]
        public void ContentAndFile_HaveOneHash()
        {
            var content = YosoModel.FromContent("embedded", File.ReadAllBytes(EmbeddedModel.Path));

            var file = YosoModel.FromFile(EmbeddedModel.Path).Source().Open(_folder.FullName, CancellationToken.None);

            Assert.That(file.Hash, Is.EqualTo(content.Hash));
        }

        [Test]
        public void ARelativePath_IsBelowStreamingAssets()
        {
            Application.streamingAssetsPath = _folder.FullName;

            Assert.That(YosoModel.FromFile("models/a.yoso").Source().Path, Is.EqualTo(Path.Combine(_folder.FullName, "models/a.yoso")));
            Assert.That(ModelFiles.Default().Path, Is.EqualTo(Path.Combine(_folder.FullName, "Yoso/default.yoso")));
        }

        [Test]
        public void APathThatIsNoFile_IsRefusedWithAWayOut()
        {
            Application.streamingAssetsPath = "jar:file:///game.apk!/assets";

            Assert.That(() => ModelFiles.Default(), Throws.InvalidOperationException.With.Message.Contains("holds the bytes"));
        }

        [Test]
        public void AnEmptyAsset_IsRefusedWithAWayOut()
        {
            Assert.That(() => ScriptableObject.CreateInstance<YosoModel>().Source(), Throws.InvalidOperationException.With.Message.Contains("default one"));
        }
    }
}
