#nullable enable
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class BatchItemTest
    {
        [Test]
        public void AnItem_IsAPlainPictureOfItsRealSize_UnlessToldOtherwise()
        {
            var item = new BatchItem();

            Assert.That(item.Kind, Is.SameAs(TextureKind.Plain));
            Assert.That(item.Scale, Is.EqualTo(1));
            Assert.That(item.Styles, Is.Empty);
        }
    }
}
