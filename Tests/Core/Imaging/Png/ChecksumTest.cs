#nullable enable
using System;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Yoso.Tests
{
    sealed class ChecksumTest
    {
        [Test]
        public void Sums_EqualThePublishedCheckValues()
        {
            Assert.That(Checksum.Crc32(Encoding.ASCII.GetBytes("123456789")), Is.EqualTo(0xcbf43926));
            Assert.That(Checksum.Adler32(Encoding.ASCII.GetBytes("Wikipedia")), Is.EqualTo(0x11e60398));
        }

        [Test]
        public void Adler32_GoesOnAcrossParts()
        {
            var bytes = Enumerable.Repeat((byte)255, 20000).ToArray();

            var parts = Checksum.Adler32(bytes.AsSpan(7000), Checksum.Adler32(bytes.AsSpan(0, 7000)));

            Assert.That(parts, Is.EqualTo(Checksum.Adler32(bytes)));
        }

        [Test]
        public void Adler32_EqualsZlib()
        {
            var bytes = Enumerable.Range(0, 20000).Select(i => (byte)(i * i)).ToArray();
            var zlib = PngParts.Compress(bytes);

            var sum = Checksum.Adler32(bytes);

            Assert.That(zlib[^4..], Is.EqualTo(new[] { (byte)(sum >> 24), (byte)(sum >> 16), (byte)(sum >> 8), (byte)sum }));
        }
    }
}
