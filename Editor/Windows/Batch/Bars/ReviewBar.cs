#nullable enable
using System;
using System.Collections.Generic;
using UnityEditor;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Which pictures are shown, and what is done with those selected.</summary>
    sealed class ReviewBar : VisualElement, IDeskView
    {
        const int Variations = 4;
        const int Enlargement = 2;

        static readonly string[] Filters = { "All", "Kept", "Rejected", "Failed", "Not judged" };

        readonly DropdownField _filter;
        readonly TextField _search;
        readonly List<(Button Button, Func<DeskState, bool> IsOn)> _buttons = new();

        public ReviewBar(Action<DeskCommand> dispatch)
        {
            _filter = Elements.Choice("", "Which pictures are shown.", Filters, index => dispatch(new ChooseFilter((GridFilter)index)));
            _search = Elements.Field("", "Shows pictures whose prompt or style has all these words.", text => dispatch(new Search(text)));
            _search.name = "Search";
            _search.style.minWidth = 100;
            _search.style.flexGrow = 1;
            style.flexShrink = 0;
            Add(Elements.Row(_filter, _search, SaveButtons(dispatch)));
            Add(Elements.Row(
                On("Keep", "Keeps the selected pictures (space).", () => dispatch(new Decide(Verdict.Kept)), state => state.CanDecide()),
                On("Reject", "Rejects the selected pictures (X).", () => dispatch(new Decide(Verdict.Rejected)), state => state.CanDecide()),
                On("Clear", "Takes verdicts back (delete).", () => dispatch(new Decide(Verdict.None)), state => state.CanDecide()),
                On("Vary", "Four new seeds of each selected picture (V).", () => dispatch(new Vary(Variations)), HasSelected),
                On("Re-roll", "Rejects each selected picture and makes the next seed instead (R).", () => dispatch(new ReRoll()), HasSelected),
                On("Upscale", "Each selected picture again, written twice as large (U).", () => dispatch(new Upscale(Enlargement)), HasSelected),
                On("Compare", "Two selected pictures side by side (C).", () => dispatch(new Compare()), state => state.CanCompare())));
        }

        public void Show(DeskState state)
        {
            _filter.Put(Filters[(int)state.Grid.Filter]);
            if (_search.value.Trim() != state.Grid.Search)
                _search.Put(state.Grid.Search);
            foreach (var (button, isOn) in _buttons)
                button.SetEnabled(isOn(state));
        }

        VisualElement SaveButtons(Action<DeskCommand> dispatch)
        {
            return Elements.Row(
                On("Save kept", "Writes the kept pictures into the folder under the naming rule.", () => dispatch(new SaveKept()), state => state.CanSave()),
                On("Contact sheet...", "All kept pictures on one.", () => SaveSheet(dispatch), state => state.CanSheet()),
                On("Show folder", "Opens the folder of kept pictures.", () => dispatch(new ShowFolder()), _ => true));
        }

        Button On(string text, string tooltip, Action click, Func<DeskState, bool> isOn)
        {
            var button = Elements.Button(text, tooltip, click);
            _buttons.Add((button, isOn));
            return button;
        }

        static bool HasSelected(DeskState state) => state.Grid.Selected.Count > 0;

        static void SaveSheet(Action<DeskCommand> dispatch)
        {
            var path = EditorUtility.SaveFilePanel("Save a contact sheet", "", "sheet", "png");
            if (path.Length > 0)
                dispatch(new SaveSheet(path));
        }
    }
}
