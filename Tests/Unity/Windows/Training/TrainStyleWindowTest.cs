#nullable enable
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using UnityEditor;
using UnityEngine.UIElements;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class TrainStyleWindowTest
    {
        [Test]
        public void AWindowThatIsOpened_FindsTheProjectsRun_AndHowItEnded()
        {
            using var folder = new TemporaryFolder();
            UnityEngine.Application.dataPath = folder.File("Assets");
            var run = RunPlaces.Of("house", folder.FullName);
            Directory.CreateDirectory(run.Folder);
            new RunMark(int.MaxValue, null).Write(run.Mark);
            File.WriteAllText(run.Log, "yoso-train: no space left\n");
            var window = EditorWindow.GetWindow<TrainStyleWindow>();

            for (var time = Stopwatch.StartNew(); !Says(window).Contains("failed") && time.Elapsed.TotalSeconds < 15; Thread.Sleep(5))
                EditorApplication.Tick();

            Assert.That(Says(window), Is.EqualTo("failed: no space left"));
            Assert.That(window.rootVisualElement.Below.OfType<Button>().Single(button => button.text == "Go on").enabledSelf, Is.True);
            window.Close();
        }

        static string Says(EditorWindow window) => window.rootVisualElement.Below.OfType<Label>().Single(label => label.name == "says").text;
    }
}
