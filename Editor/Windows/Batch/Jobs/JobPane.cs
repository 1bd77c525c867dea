#nullable enable
using System;
using UnityEditor;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The list of jobs as text, its format, and what is wrong with it.</summary>
    sealed class JobPane : VisualElement, IDeskView
    {
        static readonly string[] Formats = { "CSV", "TSV", "JSON lines", "Prompts, one a line" };

        readonly DropdownField _format;
        readonly TextField _text;
        readonly HelpBox _problem = new("", HelpBoxMessageType.Error);

        public JobPane(Action<DeskCommand> dispatch)
        {
            _format = Elements.Choice("Jobs", "How the list below is written.", Formats, index => dispatch(new ChooseFormat((JobFormat)index)));
            _text = Elements.Field("", "Prompts or a table. {red|blue} makes a picture of each alternative.", text => dispatch(new TypeJobs(text)));
            _text.multiline = true;
            _text.style.minHeight = 160;
            _text.style.flexGrow = 1;
            Add(_format);
            Add(Elements.Button("Open list...", "Reads a .csv, .tsv, .jsonl or .txt file.", () => Open(dispatch)));
            Add(_text);
            Add(_problem);
        }

        public void Show(DeskState state)
        {
            _format.Put(Formats[(int)state.Draft.Format]);
            _text.Put(state.Draft.Text);
            _problem.text = DeskTexts.Problem(state);
            _problem.SetVisible(_problem.text.Length > 0);
        }

        static void Open(Action<DeskCommand> dispatch)
        {
            var path = EditorUtility.OpenFilePanel("Open a list of jobs", "", "");
            if (path.Length > 0)
                dispatch(new OpenJobs(path));
        }
    }
}
