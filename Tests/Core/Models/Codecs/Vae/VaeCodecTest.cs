#nullable enable
using System;
using System.Linq;
using NUnit.Framework;

namespace Yoso.Tests
{
    public sealed class VaeCodecTest
    {
        [TestCase("vae_tiny-sd15_decode_1x8x8", "tiny-sd15-onnx", 0.18215f)]
        [TestCase("vae_tiny-sd15_decode_1x8x16", "tiny-sd15-onnx", 0.18215f)]
        [TestCase("vae_tiny-sd-turbo_decode_1x8x8", "tiny-sd-turbo-onnx", 0.18215f)]
        public void Decode_EqualsDiffusers(string id, string pipeline, float scaling)
        {
            var golden = GoldenCase.Require(id);
            using var context = GoldenBundle.Context();
            using var decoder = new VaeDecoder(GoldenBundle.Open(pipeline), context);
            var latent = golden.Floats("in.latent_sample");
            var wanted = golden.Floats("out.sample");

            var planes = decoder.Decode(latent.Select(value => value * scaling).ToArray(), wanted.Length / 3 / 64, 64).ToArray();

            Assert.That(planes, Is.EqualTo(wanted).Within(3e-5f));
        }

        [TestCase("epsilon")]
        [TestCase("v_prediction")]
        public void Encode_GivesTheMeanThatDiffusersGives(string prediction)
        {
            var golden = GoldenCase.Require($"img2img_plain_{prediction}_t500");
            using var context = GoldenBundle.Context();
            using var encoder = new VaeEncoder(GoldenBundle.Open("tiny-sd15-onnx"), context);
            var latent = new float[4 * 8 * 8];

            golden.Floats("in.image").AsSpan().CopyTo(encoder.Picture(64, 64));
            encoder.Encode(latent);

            Assert.That(latent, Is.EqualTo(golden.Floats("out.z")).Within(4.5e-5f));
        }

        [Test]
        public void Encode_ReadsThePicture()
        {
            using var context = GoldenBundle.Context();
            using var codec = new VaeCodec(GoldenBundle.Open("tiny-sd15-onnx"), context);
            var (black, white) = (new float[256], new float[256]);
            var picture = new RgbaImage(64, 64);

            codec.Encode(picture, black);
            picture.Fill(new Rgba(255, 255, 255));
            codec.Encode(picture, white);

            Assert.That(white, Is.Not.EqualTo(black).Within(0.1f));
        }

        [Test]
        public void Decode_OfTheWrongLength_IsRefusedWithBothNumbers()
        {
            using var context = GoldenBundle.Context();
            using var codec = new VaeCodec(GoldenBundle.Open("tiny-sd15-onnx"), context);

            Assert.That(() => codec.Decode(new float[100], new RgbaImage(64, 64)), Throws.ArgumentException.With.Message.Contains("256").And.Message.Contains("100"));
        }
    }
}
