#nullable enable
using System.Diagnostics;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using UnityEditor;
using UnityEngine.UIElements;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class ModelsWindowTest
    {
        [Test]
        public void AnOpenedWindow_ReadsTheShelf_AndAClosedOneTicksNoMore()
        {
            using var folder = new TemporaryFolder();
            UnityEngine.Application.dataPath = folder.File("Assets");
            UnityEngine.Application.persistentDataPath = folder.FullName;
            var window = EditorWindow.GetWindow<ModelsWindow>();

            for (var time = Stopwatch.StartNew(); !window.rootVisualElement.Below.OfType<Button>().Any(button => button.text == "In use") && time.Elapsed.TotalSeconds < 15; Thread.Sleep(5))
                EditorApplication.Tick();

            Assert.That(window.rootVisualElement.Below.OfType<Button>().Select(button => button.text), Has.Member("In use").And.Member("Examine"));
            window.Close();
            var ticked = EditorApplication.update?.GetInvocationList().Select(call => call.Target?.GetType()) ?? Enumerable.Empty<System.Type?>();
            Assert.That(ticked, Has.None.EqualTo(typeof(ModelsView)));
        }
    }
}
