#nullable enable
using System;
using System.Linq;
using NUnit.Framework;
using UnityEngine.UIElements;
using Yoso.Batch;
using Yoso.Editor;

namespace Yoso.Tests
{
    public sealed class SettingsViewTest
    {
        static readonly YosoSettings Given = new() { Model = "hero.yoso", Provider = ExecutionProvider.Cuda, Threads = 3, LabelsPictures = false, Folders = new[] { "a", "b" } };

        static readonly TestCaseData[] Edits =
        {
            Edit("Model", "other.yoso", settings => settings.Model, "other.yoso"),
            Edit("Folders", "Models\n\n D:/styles ", settings => string.Join("|", settings.Folders), "Models|D:/styles"),
            Edit("Execution provider", "DirectML", settings => settings.Provider!, ExecutionProvider.DirectMl),
            Edit("Threads", 8, settings => settings.Threads, 8),
            Edit("Naming rule", "{seed}", settings => settings.NamingRule, "{seed}"),
            Edit("Output folder", "Assets/Art", settings => settings.OutputFolder, "Assets/Art"),
            Edit("Label pictures", true, settings => settings.LabelsPictures, true),
            Edit("Label", "machine-made", settings => settings.Label, "machine-made"),
            Edit(".NET program", "/opt/dotnet", settings => settings.Dotnet, "/opt/dotnet"),
            Edit("Trainer", "Training", settings => settings.Trainer, "Training"),
        };

        [TestCaseSource(nameof(Edits))]
        public void AField_ChangesItsOwnSetting(string label, object value, Func<YosoSettings, object> read, object expected)
        {
            var view = new SettingsView(Given, "");
            var after = Given;
            view.Changed += change => after = change(after);

            Type(view, label, value);

            Assert.That(read(after), Is.EqualTo(expected));
            Assert.That(read(Given), Is.Not.EqualTo(expected));
        }

        [Test]
        public void TheFields_ShowWhatIsSet()
        {
            var view = new SettingsView(Given, "");

            Assert.That(Field<string>(view, "Model").value, Is.EqualTo("hero.yoso"));
            Assert.That(Field<string>(view, "Folders").value, Is.EqualTo("a\nb"));
            Assert.That(Field<string>(view, "Execution provider").value, Is.EqualTo("CUDA"));
            Assert.That(Field<int>(view, "Threads").value, Is.EqualTo(3));
            Assert.That(Field<bool>(view, "Label pictures").value, Is.False);
        }

        [Test]
        public void Problems_AreShownAsLongAsTheyLast()
        {
            var view = new SettingsView(new YosoSettings { Threads = -1 }, "");

            Assert.That(view.Below.OfType<HelpBox>().Select(box => box.text), Has.Some.Contains("found -1"));

            view.Show(new YosoSettings());

            Assert.That(view.Below.OfType<HelpBox>(), Is.Empty);
        }

        static BaseField<T> Field<T>(VisualElement view, string label)
        {
            return view.Below.OfType<BaseField<T>>().Single(field => field.label == label);
        }

        static void Type(VisualElement view, string label, object value)
        {
            if (value is string text)
                Field<string>(view, label).value = text;
            else if (value is int number)
                Field<int>(view, label).value = number;
            else
                Field<bool>(view, label).value = (bool)value;
        }

        static TestCaseData Edit(string label, object value, Func<YosoSettings, object> read, object expected)
        {
            return new TestCaseData(label, value, read, expected).SetArgDisplayNames(label);
        }
    }
}
