#nullable enable
using System;
using System.IO;
using System.Threading;

namespace Yoso.Batch
{
    /// <summary>Opens models as a project's settings say.</summary>
    public sealed class ModelOpening
    {
        readonly string _cacheFolder;
        readonly Func<InferenceSettings> _settings;
        readonly Func<TimeSpan> _clock;

        /// <param name="cacheFolder">Where .yoso files are unpacked.</param>
        /// <param name="settings">Read when a model is opened.</param>
        /// <param name="clock">Times the stages.</param>
        public ModelOpening(string cacheFolder, Func<InferenceSettings> settings, Func<TimeSpan> clock)
        {
            _cacheFolder = cacheFolder;
            _settings = settings;
            _clock = clock;
        }

        /// <exception cref="ModelFormatException">It is no model, or can't be run.</exception>
        public PictureMaker Open(string model, CancellationToken cancellation)
        {
            Directory.CreateDirectory(_cacheFolder);
            var bundle = ModelBundle.Open(model, _cacheFolder, null, cancellation);
            return new PictureMaker(new TextToTexture(bundle, _settings(), _clock, cancellation));
        }

        /// <summary>Opens it to see where it runs, and closes it again.</summary>
        /// <exception cref="ModelFormatException">It is no model, or can't be run.</exception>
        public ProviderReport Try(string model)
        {
            using var maker = Open(model, CancellationToken.None);
            return maker.Provider;
        }
    }
}
