#nullable enable
using System;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The window's content: pictures and options to the left, the run to the right.</summary>
    sealed class TrainStyleView : VisualElement, IDisposable
    {
        readonly TrainingSession _session;
        readonly PicturesPane _pictures;
        readonly OptionsPane _options;
        readonly RunPane _run;
        readonly Label _problem = Elements.Text();

        public TrainStyleView(TrainingSession session)
        {
            _session = session;
            _pictures = new PicturesPane(session);
            _options = new OptionsPane(session);
            _run = new RunPane(session);
            _problem.name = "problem";
            style.flexGrow = 1;
            Add(_problem);
            Add(Elements.Split(0, 420, Elements.Column(_pictures, _options), Elements.Scroll(_run)));
            _session.Changed += Show;
            Show();
        }

        /// <summary>Once an editor frame.</summary>
        public void Tick()
        {
            _session.Tick();
            _run.Tick();
        }

        public void Dispose()
        {
            _session.Changed -= Show;
            _run.Dispose();
        }

        void Show()
        {
            _pictures.Show(_session.State);
            _options.Show(_session.State);
            _run.Show(_session.State);
            _problem.text = _session.State.Problem;
            _problem.SetVisible(_problem.text.Length > 0);
        }
    }
}
