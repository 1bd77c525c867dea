#nullable enable
using NUnit.Framework;
using UnityEngine;

namespace Yoso.Tests
{
    public sealed class UploadSequenceTest
    {
        [Test]
        public void Parts_ComeInTurn()
        {
            var first = new TextureUpload(Pictures.Numbered(8, 8), TextureOptions.Pixels);
            var second = new TextureUpload(Pictures.Numbered(8, 8), TextureOptions.Numbers);
            var both = new UploadSequence(first, second);

            Assert.That(both.Name, Is.EqualTo("texture 8x8"));
            Assert.That(both.RunSlice(), Is.False);
            Assert.That(both.Name, Is.EqualTo("texture 8x8 mips"));
            Assert.That(both.RunSlice(), Is.True);
            Assert.That((first.Texture.Applied, second.Texture.Applied), Is.EqualTo((1, 1)));
        }

        [Test]
        public void Abandoned_NoPartIsLeft()
        {
            var before = World.Count<Texture2D>();
            var both = new UploadSequence(new TextureUpload(Pictures.Numbered(8, 8), TextureOptions.Pixels), new TextureUpload(Pictures.Numbered(8, 8), TextureOptions.Pixels));
            both.RunSlice();

            both.Abandon();

            Assert.That(World.Count<Texture2D>(), Is.EqualTo(before));
        }
    }
}
