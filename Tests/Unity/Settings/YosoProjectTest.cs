#nullable enable
using NUnit.Framework;
using UnityEditor;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class YosoProjectTest
    {
        [TearDown]
        public void Forget()
        {
            YosoProject.Change(_ => new YosoSettings());
        }

        [Test]
        public void EverySetting_IsKept()
        {
            var wanted = new YosoSettings
            {
                Model = "m",
                Folders = new[] { "a", "b" },
                Provider = ExecutionProvider.CoreMl,
                Threads = 2,
                NamingRule = "{seed}",
                OutputFolder = "Assets/Art",
                LabelsPictures = false,
                Label = "l",
                Dotnet = "/d",
                Trainer = "t",
            };

            YosoProject.Change(_ => wanted);

            Assert.That(YosoProject.Settings.Folders, Is.EqualTo(wanted.Folders));
            Assert.That(YosoProject.Settings with { Folders = wanted.Folders }, Is.EqualTo(wanted));
        }

        [Test]
        public void AChange_IsSavedAndTold()
        {
            var (saves, told) = (ScriptableSingleton<YosoProject>.Saves, 0);
            void Count() => told++;
            YosoProject.Changed += Count;

            YosoProject.Change(settings => settings with { Threads = 4 });

            YosoProject.Changed -= Count;
            Assert.That(told, Is.EqualTo(1));
            Assert.That(ScriptableSingleton<YosoProject>.Saves, Is.EqualTo(saves + 1));
            Assert.That(YosoProject.Settings.Threads, Is.EqualTo(4));
        }
    }
}
