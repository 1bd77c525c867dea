#nullable enable
using System;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The few options of a training, what is lacking or doubtful, and the start.</summary>
    sealed class OptionsPane : VisualElement
    {
        static readonly string[] Objectives = { nameof(TrainingObjective.Yoso), nameof(TrainingObjective.Diffusion) };

        readonly TrainingSession _session;
        readonly TextField _base;
        readonly IntegerField _rank;
        readonly IntegerField _steps;
        readonly VisualElement _remarks = new() { name = "remarks" };
        readonly Button _start;

        public OptionsPane(TrainingSession session)
        {
            _session = session;
            style.flexShrink = 0;
            _base = Text("Base model", "A .yoso file or a model's folder. Empty for the embedded model.", (choice, text) => choice with { Base = text });
            _rank = Number("Rank", "How much the style can hold: 8 suits the embedded model, 16 to 64 large ones.", (choice, rank) => choice with { Rank = rank });
            _steps = Number("Steps", "How long it trains; minutes on one core for the embedded model.", (choice, steps) => choice with { Steps = steps });
            _start = Elements.Button("Start training", "Starts the trainer as a program of its own, which lives on when the editor is closed.", session.Start);
            Add(Text("Name", "The style's and its file's name.", (choice, text) => choice with { Name = text }));
            Add(Text("Trigger words", "Words that call for the style; they are put before every caption.", (choice, text) => choice with { Trigger = text }));
            Add(Text("Licence", "What may be done with the style; written into its file.", (choice, text) => choice with { Licence = text }));
            Add(Elements.Row(_rank, _steps));
            Add(Elements.Choice("Objective", "Yoso: good at one step. Diffusion: the classic LoRA, for models of many steps.", Objectives, index => Edit(choice => choice with { Objective = (TrainingObjective)index })));
            Add(_base);
            Add(Memory());
            Add(_remarks);
            Add(_start);
        }

        public void Show(TrainStyleState state)
        {
            _base.Put(state.Choice.Base);
            _rank.Put(state.Choice.Rank);
            _steps.Put(state.Choice.Steps);
            _start.SetEnabled(state.CanStart);
            _remarks.Clear();
            foreach (var problem in state.Problems)
                _remarks.Add(new HelpBox(problem, HelpBoxMessageType.Error));
            foreach (var doubt in state.Doubts)
                _remarks.Add(new HelpBox(doubt, HelpBoxMessageType.Info));
        }

        TextField Text(string label, string tooltip, Func<TrainingChoice, string, TrainingChoice> change)
        {
            return Elements.Field(label, tooltip, text => Edit(choice => change(choice, text.Trim())));
        }

        IntegerField Number(string label, string tooltip, Func<TrainingChoice, int, TrainingChoice> change)
        {
            var field = new IntegerField(label) { name = label, tooltip = tooltip };
            field.RegisterValueChangedCallback(changed => Edit(choice => change(choice, changed.newValue)));
            return field;
        }

        Toggle Memory()
        {
            var field = new Toggle("Save memory") { name = "Save memory", tooltip = "For large bases: half-precision numbers, and layers computed twice instead of kept." };
            field.RegisterValueChangedCallback(changed => Edit(choice => choice with { SavesMemory = changed.newValue }));
            return field;
        }

        void Edit(Func<TrainingChoice, TrainingChoice> change) => _session.Dispatch(new TrainStyleCommand.Edit(change));
    }
}
