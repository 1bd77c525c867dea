#nullable enable
using System;
using System.Globalization;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>One prompt and seed under the mix, made again as the sliders move; what it ran on, and the mix as text.</summary>
    sealed class PreviewPane : VisualElement, IDisposable
    {
        const float Side = 256;

        readonly UploadedImage _image = new() { name = "preview", style = { width = Side, height = Side } };
        readonly Label _says = Elements.Text();
        readonly TextField _mix = new("Mix") { name = "mix", tooltip = "The mix as the command line takes it.", isReadOnly = true };
        readonly TextField _prompt;
        readonly TextField _seed;

        public PreviewPane(ModelsSession session)
        {
            _prompt = Elements.Field("Prompt", "What the preview shows.", text => session.Dispatch(new ModelsCommand.SetPrompt(text)));
            _seed = Elements.Field("Seed", "The same seed is the same picture.", text => SetSeed(session, text));
            _seed.isDelayed = true;
            _says.name = "says";
            foreach (var part in new VisualElement[] { _prompt, _seed, _image, _says, _mix })
                Add(part);
        }

        public void Show(ModelsSession session)
        {
            var state = session.State;
            _prompt.Put(state.Prompt);
            _seed.Put(state.Seed.ToString(CultureInfo.InvariantCulture));
            _mix.Put(state.MixText);
            _says.text = PreviewText.Of(session);
            if (session.Preview?.Picture is { } picture)
                _image.Show(picture.Image);
        }

        public void Tick()
        {
            _image.Tick();
        }

        public void Dispose()
        {
            _image.Dispose();
        }

        static void SetSeed(ModelsSession session, string text)
        {
            if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
                session.Dispatch(new ModelsCommand.SetSeed(seed));
        }
    }
}
