#nullable enable
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class BatchWindowTest : PlayModeFixture
    {
        [Test]
        public void TheWindow_ShowsTheProjectsDesk_AndLetsGoOfItWhenItCloses()
        {
            var textures = World.Count<Texture2D>();
            var window = EditorWindow.GetWindow<BatchWindow>();
            Assert.That(window.titleContent.text, Is.EqualTo("YOSO Batch"));

            window.rootVisualElement.Named<TextField>("Search").value = "potion";
            EditorApplication.Tick();
            Assert.That(DeskHost.Shared.State.Grid.Search, Is.EqualTo("potion"));
            Assert.That(World.Errors, Is.Empty);

            var root = window.rootVisualElement;
            window.Close();
            DeskHost.Shared.Dispatch(new Search(""));
            EditorApplication.Tick();

            Assert.That(root.childCount, Is.Zero);
            Assert.That(World.Count<Texture2D>(), Is.EqualTo(textures));
        }
    }
}
