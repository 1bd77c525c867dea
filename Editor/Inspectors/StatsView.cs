#nullable enable
using UnityEngine.UIElements;

namespace Yoso.Editor
{
    /// <summary>The live figures of a generator, a few times a second.</summary>
    sealed class StatsView : VisualElement
    {
        const long RefreshMs = 250;

        readonly TextureGenerator _generator;
        readonly Label _text = new();

        public StatsView(TextureGenerator generator)
        {
            _generator = generator;
            var foldout = new Foldout { text = "Live figures of " + generator.name, value = true };
            foldout.Add(_text);
            Add(foldout);
            Refresh();
            schedule.Execute(Refresh).Every(RefreshMs);
        }

        void Refresh()
        {
            if (_generator != null)
                _text.text = StatsText.Of(_generator);
        }
    }
}
