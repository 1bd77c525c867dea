#nullable enable
using System;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class MaskMapTest
    {
        [Test]
        public void Channels_LieWhereUnityReadsThem()
        {
            var mask = new RgbaImage(2, 1);

            MaskMap.Clear(mask);
            MaskMap.Write(mask, MaskChannel.Metallic, 1);
            MaskMap.Write(mask, MaskChannel.Occlusion, new[] { 0f, 0.5f });
            MaskMap.Write(mask, MaskChannel.Detail, 0.2f);
            MaskMap.WriteRoughness(mask, new[] { 0f, 0.8f });

            Assert.That(mask.At(0, 0), Is.EqualTo(new Rgba(255, 0, 51, 255)));
            Assert.That(mask.At(1, 0), Is.EqualTo(new Rgba(255, 128, 51, 51)));
        }

        [Test]
        public void Clear_IsAPlainSurface()
        {
            var mask = new RgbaImage(1, 1);

            MaskMap.Clear(mask);

            Assert.That(mask.At(0, 0), Is.EqualTo(new Rgba(0, 255, 128, 128)));
        }

        [Test]
        public void WriteGrey_ShowsAPlane()
        {
            var picture = new RgbaImage(2, 1);

            MaskMap.WriteGrey(picture, new[] { -1f, 1f });

            Assert.That((picture.At(0, 0), picture.At(1, 0)), Is.EqualTo((new Rgba(0, 0, 0), new Rgba(255, 255, 255))));
        }

        [Test]
        public void Write_RefusesNonsense()
        {
            Assert.That(() => MaskMap.Write(new RgbaImage(2, 1), MaskChannel.Detail, new float[3]), Throws.ArgumentException.With.Message.Contains("2 values wanted for 2x1, 3 given"));
            Assert.That(() => MaskMap.Write(new RgbaImage(2, 1), (MaskChannel)4, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }
}
