#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class SafetensorsFileTest
    {
        TemporaryFolder _folder = null!;

        [SetUp]
        public void MakeFolder() => _folder = new TemporaryFolder();

        [TearDown]
        public void RemoveFolder() => _folder.Dispose();

        [Test]
        public void Open_ReadsTensorsAndMetadata()
        {
            var path = Raw("{\"__metadata__\":{\"format\":\"pt\"},\"b\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[8,16]},\"a\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[0,8]}}  ", 16);

            var file = SafetensorsFile.Open(path);

            Assert.That(file.Metadata["format"], Is.EqualTo("pt"));
            Assert.That(file.Tensors.Select(tensor => tensor.Name), Is.EqualTo(new[] { "b", "a" }));
            Assert.That(file.Get("b").Shape, Is.EqualTo(new long[] { 2, 1 }));
            Assert.That(file.Get("b").Offset, Is.EqualTo(new FileInfo(path).Length - 8));
            Assert.That(file.ReadIntegers(file.Get("a")), Is.EqualTo(new[] { 0x0706050403020100L }));
            Assert.That(file.ReadBytes(file.Get("b")), Is.EqualTo(new byte[] { 8, 9, 10, 11, 12, 13, 14, 15 }));
        }

        [Test]
        public void Open_AcceptsAFileWithoutTensors()
        {
            Assert.That(SafetensorsFile.Open(Raw("{}", 0)).Tensors, Is.Empty);
        }

        [Test]
        public void Open_AcceptsEmptyTensorsAnywhereBetweenOthers()
        {
            var path = Raw(Json("\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}", "\"b\":{\"dtype\":\"F32\",\"shape\":[0,7],\"data_offsets\":[4,4]}", "\"c\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[4,6]}"), 6);

            Assert.That(SafetensorsFile.Open(path).Get("b").ElementCount, Is.Zero);
        }

        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}", 4, "ends at byte 8 of the tensor bytes, the file has 4", TestName = "Open_RefusesATruncatedFile")]
        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}", 9, "the tensors end at byte", TestName = "Open_RefusesBytesAfterTheLastTensor")]
        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}", 8, "a hole of 4 bytes before tensor 'a'", TestName = "Open_RefusesAHole")]
        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}", 8, "tensor 'b' begins at", TestName = "Open_RefusesOverlap")]
        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}", 8, "wants 8 bytes, data_offsets give -8", TestName = "Open_RefusesReversedOffsets")]
        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}", 8, "F32[3] wants 12 bytes, data_offsets give 8", TestName = "Open_RefusesAShapeThatDoesNotFit")]
        [TestCase("\"a\":{\"dtype\":\"F31\",\"shape\":[2],\"data_offsets\":[0,8]}", 8, "found 'F31'", TestName = "Open_RefusesAnUnknownType")]
        [TestCase("\"a\":{\"dtype\":\"1\",\"shape\":[2],\"data_offsets\":[0,2]}", 2, "found '1'", TestName = "Open_RefusesANumberForAType")]
        [TestCase("\"a\":{\"dtype\":null,\"shape\":[2],\"data_offsets\":[0,8]}", 8, "found ''", TestName = "Open_RefusesNullForAType")]
        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}", 8, "in shape, found -2", TestName = "Open_RefusesANegativeSize")]
        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,8]}", 8, "in shape, found 1.5", TestName = "Open_RefusesAFractionalSize")]
        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}", 8, "in data_offsets, found -8", TestName = "Open_RefusesANegativeOffset")]
        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,18446744073709551616]}", 8, "in data_offsets, found 18446744073709551616", TestName = "Open_RefusesAnOffsetBeyond64Bits")]
        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0]}", 8, "wanted 2 data_offsets, found 1", TestName = "Open_RefusesASingleOffset")]
        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,0]}", 0, "overflows", TestName = "Open_RefusesASizeThatOverflows")]
        [TestCase("\"a\":{\"dtype\":\"F32\",\"shape\":[2]}", 8, "tensor 'a' has no data_offsets", TestName = "Open_RefusesAMissingMember")]
        [TestCase("\"a\":7", 8, "wanted an object, found Number", TestName = "Open_RefusesATensorThatIsNoObject")]
        [TestCase("\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[1,2]}", 2, "the name 'a' occurs twice", TestName = "Open_RefusesANameTwice")]
        [TestCase("\"__metadata__\":{\"a\":1}", 0, "metadata 'a': wanted a string, found Number", TestName = "Open_RefusesMetadataThatIsNoText")]
        [TestCase("\"a\":", 0, "the header is not the JSON", TestName = "Open_RefusesBrokenJson")]
        public void Open_Refuses(string members, int bytes, string problem)
        {
            var path = Raw("{" + members + "}", bytes);

            Assert.That(() => SafetensorsFile.Open(path), Throws.TypeOf<ModelFormatException>().With.Message.Contains(problem).And.Message.StartsWith(path));
        }

        [Test]
        public void Open_RefusesAHeaderLongerThanTheFile()
        {
            var path = Write(BitConverter.GetBytes(1000L).Concat(Encoding.UTF8.GetBytes("{}")).ToArray());

            Assert.That(() => SafetensorsFile.Open(path), Throws.TypeOf<ModelFormatException>().With.Message.Contains("wants 1000 bytes, the file has 2"));
        }

        [TestCase(new byte[0], "wanted 8 bytes of header length, the file has 0")]
        [TestCase(new byte[] { 1, 0, 0 }, "wanted 8 bytes of header length, the file has 3")]
        [TestCase(new byte[] { 255, 255, 255, 255, 255, 255, 255, 255 }, "wants 18446744073709551615 bytes")]
        [TestCase(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0 }, "begins with '{'")]
        [TestCase(new byte[] { 2, 0, 0, 0, 0, 0, 0, 0, (byte)'[', (byte)']' }, "begins with '{'")]
        public void Open_RefusesABrokenStart(byte[] bytes, string problem)
        {
            var path = Write(bytes);

            Assert.That(() => SafetensorsFile.Open(path), Throws.TypeOf<ModelFormatException>().With.Message.Contains(problem));
        }

        [Test]
        public void Open_RefusesAHeaderBeyondTheLimit()
        {
            var path = _folder.File("large.safetensors");
            using (var stream = File.Create(path))
            {
                stream.Write(BitConverter.GetBytes(100_000_001L));
                stream.SetLength(100_000_100);
            }

            Assert.That(() => SafetensorsFile.Open(path), Throws.TypeOf<ModelFormatException>().With.Message.Contains("wanted at most 100000000"));
        }

        [Test]
        public void ReadFloats_NamesTheTypeItCannotRead()
        {
            var file = SafetensorsFile.Open(Raw("{\"a\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}}", 8));

            Assert.That(() => file.ReadFloats(file.Get("a")), Throws.TypeOf<ModelFormatException>().With.Message.Contains("tensor 'a': wanted F32, F16 or BF16, found I64[1]"));
            Assert.That(() => file.Get("c"), Throws.TypeOf<ModelFormatException>().With.Message.Contains("'c'"));
        }

        [Test]
        public void ReadIntegers_ReadsEachWidth()
        {
            var file = SafetensorsFile.Open(Raw(Json("\"a\":{\"dtype\":\"I32\",\"shape\":[1],\"data_offsets\":[0,4]}", "\"b\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[4,6]}", "\"c\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[6,8]}"), 8));

            Assert.That(file.ReadIntegers(file.Get("a")), Is.EqualTo(new[] { 0x03020100L }));
            Assert.That(file.ReadIntegers(file.Get("b")), Is.EqualTo(new[] { 4L, 5L }));
            Assert.That(() => file.ReadIntegers(file.Get("c")), Throws.TypeOf<ModelFormatException>().With.Message.Contains("wanted I64, I32 or U8, found F16[1]"));
        }

        [Test]
        public void ReadBytes_NoticesAFileThatShrank()
        {
            var path = Raw("{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]}}", 4);
            var file = SafetensorsFile.Open(path);
            File.WriteAllBytes(path, File.ReadAllBytes(path).SkipLast(1).ToArray());

            Assert.That(() => file.ReadBytes(file.Get("a")), Throws.TypeOf<ModelFormatException>().With.Message.Contains("ended 1 bytes early"));
        }

        [Test]
        public void ReadInto_WantsTheTensorsLength()
        {
            var file = SafetensorsFile.Open(Raw("{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]}}", 4));

            Assert.That(() => file.ReadInto(file.Get("a"), new byte[3]), Throws.ArgumentException.With.Message.Contains("wanted 4 bytes, found 3"));
        }

        [Test]
        public void Open_ReadsAReferenceFile()
        {
            var file = SafetensorsFile.Open(GoldenFiles.Require("pipelines/tiny-sprite/unet/diffusion_pytorch_model.safetensors"));

            var weight = file.Get("conv_in.weight");

            Assert.That(weight.Type, Is.EqualTo(TensorType.F32));
            Assert.That(file.ReadFloats(weight), Has.Length.EqualTo(weight.ElementCount).And.All.Matches<float>(value => Math.Abs(value) < 10));
        }

        static string Json(params string[] members) => "{" + string.Join(",", members) + "}";

        string Raw(string json, int bytes)
        {
            var header = Encoding.UTF8.GetBytes(json);
            var content = Enumerable.Range(0, bytes).Select(i => (byte)i);
            return Write(BitConverter.GetBytes((long)header.Length).Concat(header).Concat(content).ToArray());
        }

        string Write(byte[] bytes)
        {
            var path = _folder.File("model.safetensors");
            File.WriteAllBytes(path, bytes);
            return path;
        }
    }
}
