#nullable enable
using UnityEditor;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>What the doctor found, in the order of the checks, each with what helps.</summary>
    sealed class DoctorPane : VisualElement
    {
        readonly VisualElement _findings = new() { name = "findings" };
        readonly ModelsSession _session;
        DoctorReport? _shown;

        public DoctorPane(ModelsSession session)
        {
            _session = session;
            Add(new Label("Doctor") { name = "heading" });
            Add(Elements.Row(
                Elements.Button("Examine", "Makes every check: plugins, ONNX Runtime, the model, styles, licences, disk.", session.AskDoctor),
                Elements.Button("Copy report", "The findings as text, for a bug report.", Copy)));
            Add(_findings);
        }

        public void Show(ModelsState state)
        {
            if (ReferenceEquals(state.Report, _shown) || state.Report == null)
                return;
            _shown = state.Report;
            _findings.Clear();
            foreach (var finding in _shown.Findings)
                _findings.Add(Row(finding));
        }

        VisualElement Row(Finding finding)
        {
            var text = $"{finding.Check}: {finding.Found}" + (finding.Advice.Length > 0 ? "\n" + finding.Advice : "");
            var row = Elements.Column(new HelpBox(text, Symbol(finding.Health)));
            if (finding.Fix is { } fix)
                row.Add(Elements.Button(fix.Title, finding.Advice, () => Apply(fix)));
            return row;
        }

        void Apply(Fix fix)
        {
            if (fix is ShowFix show)
                EditorUtility.RevealInFinder(show.Path);
            else
                _session.Apply(fix);
        }

        void Copy()
        {
            if (_shown != null)
                EditorGUIUtility.systemCopyBuffer = _shown.ToString();
        }

        static HelpBoxMessageType Symbol(Health health)
        {
            return health switch
            {
                Health.Good => HelpBoxMessageType.Info,
                Health.Doubtful => HelpBoxMessageType.Warning,
                _ => HelpBoxMessageType.Error,
            };
        }
    }
}
