#nullable enable
namespace Yoso
{
    /// <summary>What a painter has begun last, and whether that still holds; seen in every frame without garbage.</summary>
    sealed class LastPainting
    {
        TextureGenerator? _generator;
        YosoModel? _model;
        StyleMix? _style;
        int _life;
        int _version;
        bool _isDone;

        public void Begin(TextureGenerator generator, StyleMix? style)
        {
            (_generator, _life, _model) = (generator, generator.Life, generator.Model);
            (_style, _version) = (style, VersionOf(style));
            _isDone = false;
        }

        public void End()
        {
            _isDone = true;
        }

        /// <summary>Whether it has to be painted anew: in another style or by another model, or since its generator was disabled, or went, before it was done.</summary>
        public bool IsOutdated(StyleMix? style)
        {
            if (style != _style || VersionOf(style) != _version)
                return true;
            if (_generator == null)
                return !_isDone;
            return _generator.Life != _life && (!_isDone || _generator.Model != _model);
        }

        static int VersionOf(StyleMix? style)
        {
            return style != null ? style.Version : 0;
        }
    }
}
