#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The settings as fields, and below them what is wrong with them.</summary>
    sealed class SettingsView : ScrollView
    {
        const string FastestFirst = "Fastest first";

        readonly VisualElement _problems = new() { name = "problems" };
        readonly string _projectFolder;

        public SettingsView(YosoSettings settings, string projectFolder)
        {
            _projectFolder = projectFolder;
            Add(Text("Model", "A .yoso file or a model's folder, absolute or below the project's folder. Empty for the embedded model.", settings.Model, (s, text) => s with { Model = text }));
            Add(Lines("Folders", "Folders with models and styles, one a line.", settings.Folders, (s, lines) => s with { Folders = lines }));
            Add(Provider(settings.Provider));
            Add(Threads(settings.Threads));
            Add(Text("Naming rule", "How saved pictures are named.", settings.NamingRule, (s, text) => s with { NamingRule = text }));
            Add(Text("Output folder", "Where kept pictures go, below Assets.", settings.OutputFolder, (s, text) => s with { OutputFolder = text }));
            Add(Labels(settings.LabelsPictures));
            Add(Text("Label", "The asset label of generated pictures.", settings.Label, (s, text) => s with { Label = text }));
            Add(Text(".NET program", "Runs the trainer: dotnet, or a path to it.", settings.Dotnet, (s, text) => s with { Dotnet = text }));
            Add(Text("Trainer", "The folder of Yoso.Training.Cli. Empty for the one that came with the package.", settings.Trainer, (s, text) => s with { Trainer = text }));
            Add(_problems);
            Show(settings);
        }

        /// <summary>Raised with what the user changed.</summary>
        public event Action<Func<YosoSettings, YosoSettings>>? Changed;

        /// <summary>Shows what is wrong with settings.</summary>
        public void Show(YosoSettings settings)
        {
            _problems.Clear();
            foreach (var problem in SettingsRules.Check(settings, _projectFolder))
                _problems.Add(new HelpBox($"{problem.Setting}: {problem.Message}", HelpBoxMessageType.Warning));
        }

        TextField Text(string label, string tooltip, string value, Func<YosoSettings, string, YosoSettings> change)
        {
            var field = new TextField(label) { tooltip = tooltip, isDelayed = true };
            field.SetValueWithoutNotify(value);
            field.RegisterValueChangedCallback(changed => Changed?.Invoke(settings => change(settings, changed.newValue.Trim())));
            return field;
        }

        TextField Lines(string label, string tooltip, IReadOnlyList<string> value, Func<YosoSettings, string[], YosoSettings> change)
        {
            var field = Text(label, tooltip, "", (settings, text) => change(settings, Split(text)));
            field.multiline = true;
            field.SetValueWithoutNotify(string.Join("\n", value));
            return field;
        }

        DropdownField Provider(ExecutionProvider? value)
        {
            var choices = ExecutionProviders.FastestFirst.Select(provider => provider.Title()).Prepend(FastestFirst).ToList();
            var field = new DropdownField("Execution provider", choices, choices.IndexOf(value?.Title() ?? FastestFirst)) { tooltip = "Where networks run. Where the one asked for can't be used, they run on the CPU, and Models & Styles says why." };
            field.RegisterValueChangedCallback(changed => Changed?.Invoke(settings => settings with { Provider = ProviderOf(changed.newValue) }));
            return field;
        }

        IntegerField Threads(int value)
        {
            var field = new IntegerField("Threads") { tooltip = "Threads of one operator on the CPU; 0 for half the processor's.", isDelayed = true };
            field.SetValueWithoutNotify(value);
            field.RegisterValueChangedCallback(changed => Changed?.Invoke(settings => settings with { Threads = changed.newValue }));
            return field;
        }

        Toggle Labels(bool value)
        {
            var field = new Toggle("Label pictures") { tooltip = "Gives generated pictures an asset label with every import." };
            field.SetValueWithoutNotify(value);
            field.RegisterValueChangedCallback(changed => Changed?.Invoke(settings => settings with { LabelsPictures = changed.newValue }));
            return field;
        }

        static ExecutionProvider? ProviderOf(string title)
        {
            foreach (var provider in ExecutionProviders.FastestFirst)
                if (provider.Title() == title)
                    return provider;
            return null;
        }

        static string[] Split(string text)
        {
            return text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
        }
    }
}
