#nullable enable
using System;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class SpaceToDepthCodecTest
    {
        static readonly float[] Mean = Enumerable.Range(0, 16).Select(i => i * 0.1f - 0.5f).ToArray();
        static readonly float[] Std = Enumerable.Range(1, 16).Select(i => i * 0.2f).ToArray();

        [Test]
        public void Encode_OrdersChannelsAsPixelUnshuffle()
        {
            var codec = new SpaceToDepthCodec(new SpaceToDepthOptions { Alpha = AlphaMode.Straight });
            var picture = RgbaImageTest.Numbered(4, 2);
            var latent = new float[codec.LatentLength(4, 2)];

            codec.Encode(picture, latent);

            for (var channel = 0; channel < 16; channel++)
                for (var x = 0; x < 2; x++)
                {
                    var (colour, dy, dx) = (channel / 4, channel % 4 / 2, channel % 2);
                    var value = picture.Row(dy)[4 * (2 * x + dx) + colour];
                    Assert.That(latent[channel * 2 + x], Is.EqualTo(value / 127.5f - 1).Within(1e-6), $"channel {channel}, x {x}");
                }
        }

        [Test]
        public void Haar_IsSumHorizontalVerticalDiagonal()
        {
            var codec = new SpaceToDepthCodec(new SpaceToDepthOptions { Basis = BlockBasis.Haar, Mean = Mean, Std = Std });
            var plain = new SpaceToDepthCodec(new SpaceToDepthOptions());
            var picture = Noise(2, 2, 1);
            var (haar, pixels) = (new float[16], new float[16]);

            codec.Encode(picture, haar);
            plain.Encode(picture, pixels);

            for (var c = 0; c < 16; c += 4)
            {
                var (a, b, d, e) = (pixels[c], pixels[c + 1], pixels[c + 2], pixels[c + 3]);
                var wanted = new[] { (a + b + d + e) / 2, (a - b + d - e) / 2, (a + b - d - e) / 2, (a - b - d + e) / 2 };
                for (var i = 0; i < 4; i++)
                    Assert.That(haar[c + i], Is.EqualTo((wanted[i] - Mean[c + i]) / Std[c + i]).Within(1e-5));
            }
        }

        [Test, Combinatorial]
        public void Decode_UndoesEncode([Values] BlockBasis basis, [Values] AlphaMode alpha, [Values] bool scaled)
        {
            var codec = new SpaceToDepthCodec(new SpaceToDepthOptions
            {
                Basis = basis,
                Alpha = alpha,
                Mean = scaled ? Mean : Array.Empty<float>(),
                Std = scaled ? Std : Array.Empty<float>(),
            });
            var pictures = new[] { Noise(6, 4, 2), Noise(6, 4, 3) };
            var decoded = new[] { new RgbaImage(6, 4), new RgbaImage(6, 4) };
            var latents = new float[2 * codec.LatentLength(6, 4)];

            codec.Encode(pictures, latents);
            codec.Decode(latents, decoded);

            for (var i = 0; i < 2; i++)
                Assert.That(decoded[i].Pixels, Is.EqualTo(alpha == AlphaMode.Straight ? pictures[i].Pixels : WithoutHiddenColours(pictures[i]).Pixels));
        }

        [TestCase("epsilon", 32)]
        [TestCase("v_prediction", 32)]
        [TestCase("sample", 16)]
        public void BlockSizeOne_DecodesTheSpritePipeline(string prediction, int size)
        {
            var golden = GoldenCase.Require($"sprite_{prediction}_n2");
            var codec = new SpaceToDepthCodec(new SpaceToDepthOptions { BlockSize = 1, Alpha = AlphaMode.Straight });
            var picture = new RgbaImage(size, size);

            codec.Decode(golden.Floats("out.rgba"), picture);

            Assert.That(picture.Pixels, Is.EqualTo(golden.Bytes("out.rgba_u8")));
        }

        [Test]
        public void Decode_ClampsAndMakesTransparentBlack()
        {
            var codec = new SpaceToDepthCodec(new SpaceToDepthOptions { BlockSize = 1 });
            var picture = new RgbaImage(2, 1);

            codec.Decode(new[] { 9f, 1f, 0f, float.NaN, -9f, 1f, 1f, -1f }, picture);

            Assert.That(picture.Pixels, Is.EqualTo(new byte[] { 255, 128, 0, 255, 0, 0, 0, 0 }));
        }

        [Test]
        public void DecodeAndEncode_AllocateNothing()
        {
            var codec = new SpaceToDepthCodec(new SpaceToDepthOptions { Basis = BlockBasis.Haar, Mean = Mean, Std = Std });
            var (picture, latent) = (Noise(32, 32, 4), new float[4096]);
            codec.Encode(picture, latent);
            codec.Decode(latent, picture);

            var before = GC.GetAllocatedBytesForCurrentThread();
            codec.Encode(picture, latent);
            codec.Decode(latent, picture);

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        }

        [Test]
        public void Read_TakesTheBundlesEntry()
        {
            var options = Read(@"{""type"":""space_to_depth"",""block_size"":1,""basis"":""pixel"",""alpha"":""straight"",""latents_mean"":[1,2,3,4],""latents_std"":[1,1,1,2]}");

            Assert.That((options.BlockSize, options.Basis, options.Alpha), Is.EqualTo((1, BlockBasis.Pixel, AlphaMode.Straight)));
            Assert.That(options.Mean, Is.EqualTo(new[] { 1f, 2f, 3f, 4f }));
            Assert.That(options.Std, Is.EqualTo(new[] { 1f, 1f, 1f, 2f }));
        }

        [TestCase(@"{""type"":""vae""}", "type: space_to_depth wanted, found \"vae\"")]
        [TestCase(@"{""basis"":""dct""}", "basis: one of pixel, haar wanted, found \"dct\"")]
        [TestCase(@"{""basis"":""haar"",""block_size"":4}", "block_size: 2 wanted for the haar basis, found 4")]
        [TestCase(@"{""latents_mean"":[1]}", "latents_mean: 16 values wanted, found 1")]
        [TestCase(@"{""block_size"":1,""latents_std"":[1,1,0,1]}", "latents_std: values above zero wanted, found 0")]
        public void Read_NamesWhatIsWantedAndFound(string json, string message)
        {
            Assert.That(() => Read(json), Throws.InstanceOf<ModelFormatException>().With.Message.Contains(message));
        }

        [Test]
        public void Decode_RefusesSizesThatDoNotFit()
        {
            var codec = new SpaceToDepthCodec(new SpaceToDepthOptions());

            Assert.That(() => codec.Decode(new float[16], new RgbaImage(4, 2)), Throws.ArgumentException.With.Message.Contains("32 values wanted for 4x2, 16 given"));
            Assert.That(() => codec.Decode(new float[16], new RgbaImage(3, 2)), Throws.ArgumentException.With.Message.Contains("multiples of 2 wanted, 3x2 given"));
            Assert.That(() => codec.Decode(new float[15], new[] { new RgbaImage(2, 2), new RgbaImage(2, 2) }), Throws.ArgumentException);
        }

        static SpaceToDepthOptions Read(string json)
        {
            using var document = JsonDocument.Parse(json);
            return SpaceToDepthOptions.Read(document.RootElement, "yoso.json");
        }

        internal static RgbaImage Noise(int width, int height, int seed)
        {
            var picture = new RgbaImage(width, height);
            new Random(seed).NextBytes(picture.Pixels);
            picture.Pixels[3] = 0;
            picture.Pixels[^1] = 255;
            return picture;
        }

        static RgbaImage WithoutHiddenColours(RgbaImage picture)
        {
            for (var i = 0; i < picture.Pixels.Length; i += 4)
                if (picture.Pixels[i + 3] == 0)
                    picture.Pixels.AsSpan(i, 4).Clear();
            return picture;
        }
    }
}
