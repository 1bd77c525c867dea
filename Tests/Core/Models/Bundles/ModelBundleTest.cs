#nullable enable
using System.IO;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class ModelBundleTest
    {
        [Test]
        public void Open_AFolder_ReadsItWhereItLies()
        {
            using var folder = new TemporaryFolder();
            var path = BundleFolder.Write(folder);

            var bundle = ModelBundle.Open(path, folder.File("cache"));

            Assert.That(bundle.Name, Is.EqualTo("tiny"));
            Assert.That(bundle.Has("unet"), Is.True);
            Assert.That(bundle.Has("vae_decoder"), Is.False);
            Assert.That(Directory.Exists(folder.File("cache")), Is.False);
        }

        [Test]
        public void Open_AFolderOfAnotherTool_NeedsNoSettings()
        {
            var bundle = GoldenBundle.Open("tiny-sd15-onnx");

            Assert.That(bundle.Settings, Is.EqualTo(new BundleSettings()));
            Assert.That(bundle.Name, Is.EqualTo("tiny-sd15-onnx"));
            Assert.That(bundle.Hash, Has.Length.EqualTo(64));
        }

        [Test]
        public void Settings_AreRead()
        {
            const string settings = "{\"format\":1,\"sampling\":{\"default_steps\":2,\"default_guidance\":1.5,\"boundary_scalings\":true},"
                + "\"size\":[32,64],\"prior\":{\"mean\":[0.5],\"std\":[2]},\"licence\":\"CC0\",\"trigger_words\":[\"pixel\"],\"recipe\":{\"hours\":3}}";
            using var folder = new TemporaryFolder();

            var read = ModelBundle.Open(BundleFolder.Write(folder, settings), folder.FullName).Settings;

            Assert.That((read.DefaultSteps, read.DefaultGuidance, read.BoundaryScalings), Is.EqualTo((2, 1.5f, true)));
            Assert.That(read.Size, Is.EqualTo((32, 64)));
            Assert.That(read.PriorMean, Is.EqualTo(new[] { 0.5f }));
            Assert.That(read.Licence, Is.EqualTo("CC0"));
            Assert.That(read.TriggerWords, Is.EqualTo(new[] { "pixel" }));
            Assert.That(read.TrainingRecipe.GetProperty("hours").GetInt32(), Is.EqualTo(3));
        }

        [TestCase("{\"format\":2}", "format")]
        [TestCase("{\"size\":[32]}", "size")]
        [TestCase("{\"size\":[32,0]}", "size")]
        [TestCase("{\"sampling\":3}", "sampling")]
        [TestCase("{\"sampling\":{\"default_steps\":0}}", "default_steps")]
        [TestCase("{\"trigger_words\":[1]}", "trigger_words")]
        [TestCase("{\"name\":", "yoso.json")]
        [TestCase("[]", "yoso.json")]
        public void Settings_OfTheWrongKind_AreRefusedByName(string settings, string named)
        {
            using var folder = new TemporaryFolder();
            var path = BundleFolder.Write(folder, settings);

            Assert.That(() => ModelBundle.Open(path, folder.FullName), Throws.TypeOf<ModelFormatException>().With.Message.Contains(named));
        }

        [Test]
        public void Open_Nothing_IsRefusedByPath()
        {
            Assert.That(() => ModelBundle.Open("/no/such/model", "/no"), Throws.TypeOf<ModelFormatException>().With.Message.Contains("/no/such/model"));
        }

        [Test]
        public void Open_AFolderWithoutIndex_IsRefusedByFile()
        {
            using var folder = new TemporaryFolder();

            Assert.That(() => ModelBundle.Open(folder.FullName, folder.FullName), Throws.TypeOf<ModelFormatException>().With.Message.Contains("model_index.json"));
        }

        [Test]
        public void Networks_OfAnotherArchitecture_AreRefusedByName()
        {
            using var folder = new TemporaryFolder();
            using var context = GoldenBundle.Context();
            var bundle = ModelBundle.Open(BundleFolder.Write(folder), folder.FullName);

            Assert.That(() => new Denoiser(bundle, context), Throws.TypeOf<ModelFormatException>().With.Message.Contains("UNet3D"));
        }
    }
}
