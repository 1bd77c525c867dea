#nullable enable
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class SafetensorsIndexTest
    {
        TemporaryFolder _folder = null!;

        [SetUp]
        public void MakeShards()
        {
            _folder = new TemporaryFolder();
            SafetensorsWriter.Write(_folder.File("model-1.safetensors"), new[] { TensorContent.FromFloats("a", new long[] { 1 }, new[] { 1f }) });
            SafetensorsWriter.Write(_folder.File("model-2.safetensors"), new[] { TensorContent.FromFloats("b", new long[] { 1 }, new[] { 2f }) });
        }

        [TearDown]
        public void RemoveFolder() => _folder.Dispose();

        [Test]
        public void Open_FindsEachTensorInItsShard()
        {
            var path = Index("{\"metadata\":{\"total_size\":8},\"weight_map\":{\"a\":\"model-1.safetensors\",\"b\":\"model-2.safetensors\"}}");

            var index = SafetensorsIndex.Open(path);

            Assert.That(index.Names, Is.EquivalentTo(new[] { "a", "b" }));
            Assert.That(index.Files.Select(file => Path.GetFileName(file.Path)), Is.EqualTo(new[] { "model-1.safetensors", "model-2.safetensors" }));
            Assert.That(index.TryGet("b", out var shard, out var entry) && shard.ReadFloats(entry)[0] == 2f, Is.True);
            Assert.That(index.TryGet("c", out _, out _), Is.False);
        }

        [Test]
        public void Open_TakesASingleFileAsAnIndexOfOne()
        {
            var index = SafetensorsIndex.Open(_folder.File("model-1.safetensors"));

            Assert.That(index.Names, Is.EqualTo(new[] { "a" }));
            Assert.That(index.Files, Has.Count.EqualTo(1));
        }

        [TestCase("{\"weight_map\":{\"b\":\"model-1.safetensors\"}}", "wanted tensor 'b' in model-1.safetensors")]
        [TestCase("{\"weight_map\":{\"a\":\"model-3.safetensors\"}}", "wanted the file model-3.safetensors")]
        [TestCase("{\"weight_map\":{\"a\":\"../model-1.safetensors\"}}", "wanted the name of a file beside the index")]
        [TestCase("{\"weight_map\":{\"a\":\"..\"}}", "wanted the name of a file beside the index")]
        [TestCase("{\"weight_map\":{\"a\":\"model-1.safetensors\",\"a\":\"model-2.safetensors\"}}", "the name 'a' occurs twice")]
        [TestCase("{\"weight_map\":{\"a\":1}}", "weight_map")]
        [TestCase("{}", "weight_map")]
        [TestCase("[", "weight_map")]
        public void Open_Refuses(string json, string problem)
        {
            var path = Index(json);

            Assert.That(() => SafetensorsIndex.Open(path), Throws.TypeOf<ModelFormatException>().With.Message.Contains(problem));
        }

        string Index(string json)
        {
            var path = _folder.File("model.safetensors.index.json");
            File.WriteAllText(path, json);
            return path;
        }
    }
}
