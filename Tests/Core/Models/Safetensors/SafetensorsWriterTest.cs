#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class SafetensorsWriterTest
    {
        TemporaryFolder _folder = null!;
        string _path = null!;

        [SetUp]
        public void MakeFolder()
        {
            _folder = new TemporaryFolder();
            _path = _folder.File("model.safetensors");
        }

        [TearDown]
        public void RemoveFolder() => _folder.Dispose();

        [TestCase(TensorType.F32)]
        [TestCase(TensorType.F16)]
        [TestCase(TensorType.BF16)]
        public void Write_RoundTripsFloats(TensorType type)
        {
            var values = new[] { 0f, -0f, 1f, -1.5f, 0.0078125f, float.PositiveInfinity };

            SafetensorsWriter.Write(_path, new[] { TensorContent.FromFloats("some.weight", new long[] { 2, 3 }, values, type) });

            var file = SafetensorsFile.Open(_path);
            Assert.That(file.Get("some.weight").ToString(), Is.EqualTo($"{type}[2, 3]"));
            Assert.That(file.ReadFloats(file.Get("some.weight")), Is.EqualTo(values));
        }

        [Test]
        public void Write_RoundTripsNamesMetadataScalarsAndEmptyTensors()
        {
            var metadata = new Dictionary<string, string> { ["quote \""] = "line\nüñ", ["format"] = "pt" };
            var tensors = new[] { TensorContent.FromFloats("naïve \"name\"", Array.Empty<long>(), new[] { 7f }), TensorContent.FromFloats("empty", new long[] { 0, 4 }, Array.Empty<float>()) };

            SafetensorsWriter.Write(_path, tensors, metadata);

            var file = SafetensorsFile.Open(_path);
            Assert.That(file.Metadata, Is.EquivalentTo(metadata));
            Assert.That(file.ReadFloats(file.Get("naïve \"name\"")), Is.EqualTo(new[] { 7f }));
            Assert.That(file.Get("empty").Shape, Is.EqualTo(new long[] { 0, 4 }));
        }

        [Test]
        public void Write_AlignsHeaderAndEveryTensor()
        {
            SafetensorsWriter.Write(_path, Mixed());

            var headerLength = BitConverter.ToInt64(File.ReadAllBytes(_path), 0);
            Assert.That(headerLength % 8, Is.Zero);
            Assert.That(SafetensorsFile.Open(_path).Tensors.Select(tensor => tensor.Offset % tensor.Type.ByteSize()), Is.All.Zero);
        }

        [Test]
        public void Write_GivesTheSameBytesInAnyOrder()
        {
            var other = _folder.File("other.safetensors");

            SafetensorsWriter.Write(_path, Mixed(), new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" });
            SafetensorsWriter.Write(other, Mixed().Reverse(), new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" });

            Assert.That(File.ReadAllBytes(other), Is.EqualTo(File.ReadAllBytes(_path)));
        }

        [Test]
        public void Write_ReplacesAnEarlierFile()
        {
            File.WriteAllText(_path, "earlier");

            SafetensorsWriter.Write(_path, Mixed());

            Assert.That(SafetensorsFile.Open(_path).Tensors, Has.Count.EqualTo(3));
        }

        [Test]
        public void Write_LeavesTheEarlierFileWhenATensorFails()
        {
            File.WriteAllText(_path, "earlier");
            var failing = new TensorContent("x", TensorType.U8, new long[] { 1 }, () => throw new InvalidOperationException("no bytes"));

            Assert.That(() => SafetensorsWriter.Write(_path, new[] { failing }), Throws.InvalidOperationException);
            Assert.That(File.ReadAllText(_path), Is.EqualTo("earlier"));
            Assert.That(Directory.GetFiles(_folder.FullName), Has.Length.EqualTo(1));
        }

        [Test]
        public void Write_RefusesWrongCallers()
        {
            var tensor = TensorContent.FromFloats("x", new long[] { 2 }, new float[3]);

            Assert.That(() => SafetensorsWriter.Write(_path, new[] { tensor }), Throws.ArgumentException.With.Message.Contains("wants 8 bytes, found 12"));
            Assert.That(() => SafetensorsWriter.Write(_path, new[] { tensor, tensor }), Throws.ArgumentException.With.Message.Contains("'x' is taken"));
            Assert.That(() => TensorContent.FromFloats("__metadata__", new long[] { -1 }, Array.Empty<float>()), Throws.ArgumentException);
            Assert.That(() => TensorContent.FromFloats("x", new long[] { 1 }, new float[1], TensorType.I64).Bytes(), Throws.ArgumentException.With.Message.Contains("not as I64"));
            Assert.That(Directory.GetFiles(_folder.FullName), Is.Empty);
        }

        static TensorContent[] Mixed() => new[]
        {
            TensorContent.FromFloats("half", new long[] { 3 }, new float[3], TensorType.F16),
            new TensorContent("ids", TensorType.I64, new long[] { 1 }, () => new byte[8]),
            TensorContent.FromFloats("single", new long[] { 5 }, new float[5]),
        };
    }
}
