#nullable enable
using System;
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class DiskRoomTest
    {
        [TestCase(28, true)]
        [TestCase(122, true)]
        [TestCase(unchecked((int)0x80070070), true)]
        [TestCase(unchecked((int)0x80070027), true)]
        [TestCase(2, false)]
        [TestCase(unchecked((int)0x80070020), false)]
        public void IsMissing_ByTheSystemsNumber(int number, bool expected)
        {
            Assert.That(DiskRoom.IsMissing(new IOException("trouble", number)), Is.EqualTo(expected));
        }

        [Test]
        public void IsMissing_OfAnotherTrouble_IsNot()
        {
            Assert.That(DiskRoom.IsMissing(new InvalidOperationException { HResult = 28 }), Is.False);
        }

        [Test]
        public void IsMissing_OfADeviceThatIsAlwaysFull()
        {
            if (!File.Exists("/dev/full"))
                Assert.Ignore("no /dev/full on this system");

            var problem = Assert.Throws<IOException>(() => File.WriteAllText("/dev/full", "x"));

            Assert.That(DiskRoom.IsMissing(problem!), Is.True);
        }
    }
}
