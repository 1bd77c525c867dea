#nullable enable
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class StyleShelfTest
    {
        TemporaryFolder _folder = null!;
        StyleFile _ink = null!;
        StyleFile _gold = null!;

        [SetUp]
        public void Fill()
        {
            _folder = new TemporaryFolder();
            _ink = StyleFiles.Write(_folder, "ink", 1);
            _gold = StyleFiles.Write(_folder, "gold", 2);
        }

        [TearDown]
        public void Clear()
        {
            _folder.Dispose();
        }

        [Test]
        public void WithHash_FindsAFile_WhateverItIsCalled()
        {
            var shelf = StyleShelf.In(_folder.FullName);

            Assert.That(shelf.WithHash(_gold.Hash, "ink"), Is.EqualTo(_gold.Path));
            Assert.That(shelf.WithHash(_ink.Hash.Substring(0, 10).ToUpperInvariant(), "renamed"), Is.EqualTo(_ink.Path));
            Assert.That(shelf.WithHash(new string('0', 64), "ink"), Is.Null);
            Assert.That(shelf.WithHash(_ink.Hash.Substring(0, 4), "ink"), Is.Null, "too few digits");
        }

        [Test]
        public void WithHash_KnowsTheHashThatOtherToolsTake_OfTheNumbersAlone()
        {
            var path = _folder.File("tiny.safetensors");
            File.WriteAllBytes(path, new byte[] { 2, 0, 0, 0, 0, 0, 0, 0, (byte)'{', (byte)'}', (byte)'a', (byte)'b', (byte)'c' });

            var found = StyleShelf.In(_folder.FullName).WithHash("ba7816bf8f01", "x"); // SHA-256 of "abc", FIPS 180-2 appendix B.1

            Assert.That(found, Is.EqualTo(path));
        }

        [Test]
        public void Named_LooksInOneFolderAfterTheOther()
        {
            var second = Directory.CreateDirectory(_folder.File("second")).FullName;
            File.Copy(_ink.Path, Path.Combine(second, "ink.yosostyle"));

            Assert.That(StyleShelf.In(second, _folder.FullName).Named("Ink"), Is.EqualTo(Path.Combine(second, "ink.yosostyle")));
            Assert.That(StyleShelf.In(_folder.FullName, second).Named("ink"), Is.EqualTo(_ink.Path));
            Assert.That(StyleShelf.In(_folder.File("no such folder")).Named("ink"), Is.Null);
        }

        [TestCase("")]
        [TestCase("seven b")]
        [TestCase("eight by a header of more than there is")]
        public void FilesThatAreNoStyles_DisturbNothing(string content)
        {
            File.WriteAllText(_folder.File("a.safetensors"), content);
            File.WriteAllText(_folder.File("ink.txt"), content);

            Assert.That(StyleShelf.In(_folder.FullName).WithHash(_gold.Hash, "a"), Is.EqualTo(_gold.Path));
        }
    }
}
