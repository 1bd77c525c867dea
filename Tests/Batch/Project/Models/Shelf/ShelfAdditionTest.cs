#nullable enable
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class ShelfAdditionTest
    {
        [Test]
        public void AStyle_ComesIntoTheProjectUnderItsEnding()
        {
            using var elsewhere = new TemporaryFolder();
            using var project = new TemporaryFolder();
            var style = StyleFiles.Write(elsewhere, "house", 1);

            var place = ShelfAddition.Copy(style.Path, project.FullName);

            Assert.That(place, Is.EqualTo("Assets/Styles/house.yosostyle"));
            Assert.That(StyleFile.Read(project.File(place)).Hash, Is.EqualTo(style.Hash));
        }

        [Test]
        public void AStyleOfThatName_IsNotOverwritten()
        {
            using var elsewhere = new TemporaryFolder();
            using var project = new TemporaryFolder();
            var style = StyleFiles.Write(elsewhere, "house", 1);
            var place = ShelfAddition.Copy(style.Path, project.FullName);
            File.WriteAllText(project.File(place), "another style");

            Assert.That(() => ShelfAddition.Copy(style.Path, project.FullName), Throws.InstanceOf<IOException>().With.Message.Contains("house.yosostyle: wanted a free name"));
            Assert.That(File.ReadAllText(project.File(place)), Is.EqualTo("another style"));
        }

        [Test]
        public void AModel_ComesIntoTheProject()
        {
            using var project = new TemporaryFolder();

            var place = ShelfAddition.Copy(EmbeddedModel.Path, project.FullName);

            Assert.That(place, Is.EqualTo("Assets/Models/default.yoso"));
            Assert.That(new FileInfo(project.File(place)).Length, Is.EqualTo(new FileInfo(EmbeddedModel.Path).Length));
        }

        [TestCase("notes.txt", "another ending")]
        [TestCase("broken.yoso", "zip")]
        [TestCase("broken.safetensors", "broken.safetensors")]
        public void WhatIsNeither_IsRefused_AndNothingIsCopied(string name, string reason)
        {
            using var elsewhere = new TemporaryFolder();
            using var project = new TemporaryFolder();
            File.WriteAllText(elsewhere.File(name), "?");

            Assert.That(() => ShelfAddition.Copy(elsewhere.File(name), project.FullName), Throws.TypeOf<ModelFormatException>().With.Message.Contains(reason));
            Assert.That(Directory.GetFileSystemEntries(project.FullName), Is.Empty);
        }
    }
}
