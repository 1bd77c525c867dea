#nullable enable
using System.Linq;
using NUnit.Framework;
using UnityEditor;
using UnityEngine.UIElements;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class SettingsPageTest
    {
        [TearDown]
        public void Forget()
        {
            YosoProject.Change(_ => new YosoSettings());
        }

        [Test]
        public void ThePage_IsTheProjects_AndSavesWhatIsTyped()
        {
            var page = SettingsPage.Create();
            var root = new VisualElement();

            page.activateHandler!("", root);
            root.Below.OfType<IntegerField>().Single().value = 999;

            Assert.That((page.settingsPath, page.scope), Is.EqualTo(("Project/YOSO", SettingsScope.Project)));
            Assert.That(YosoProject.Settings.Threads, Is.EqualTo(999));
            Assert.That(root.Below.OfType<HelpBox>().Select(box => box.text), Has.Some.Contains("found 999"));
        }
    }
}
