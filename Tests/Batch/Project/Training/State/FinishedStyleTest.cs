#nullable enable
using System;
using System.IO;
using NUnit.Framework;
using Yoso.Batch;

namespace Yoso.Tests
{
    public sealed class FinishedStyleTest
    {
        [Test]
        public void AStyle_IsCollectedOnce_AndAgainWhenItWasTrainedFurther()
        {
            using var project = new TemporaryFolder();
            var run = Run(project);
            Assert.That(FinishedStyle.IsCollected(run, project.FullName), Is.False);

            var place = FinishedStyle.Collect(run, project.FullName);

            Assert.That(place, Is.EqualTo("Assets/Styles/handheld.yosostyle"));
            Assert.That(File.ReadAllBytes(project.File(place)), Is.EqualTo(File.ReadAllBytes(run.Style)));
            Assert.That(FinishedStyle.IsCollected(run, project.FullName), Is.True);
            File.SetLastWriteTimeUtc(run.Style, File.GetLastWriteTimeUtc(project.File(place)) + TimeSpan.FromSeconds(5));
            Assert.That(FinishedStyle.IsCollected(run, project.FullName), Is.False);
        }

        [Test]
        public void WhatIsNoStyle_DoesNotReachTheProject()
        {
            using var project = new TemporaryFolder();
            var run = Run(project);
            File.WriteAllText(run.Style, "torn");

            Assert.That(() => FinishedStyle.Collect(run, project.FullName), Throws.TypeOf<ModelFormatException>());
            Assert.That(Directory.Exists(project.File("Assets")), Is.False);
        }

        static RunPlaces Run(TemporaryFolder project)
        {
            var run = RunPlaces.Of("handheld", project.FullName);
            Directory.CreateDirectory(run.Folder);
            File.Copy(StyleFiles.Write(project, "trained", 1).Path, run.Style);
            return run;
        }
    }
}
