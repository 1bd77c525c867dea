#nullable enable
using System;
using System.Collections.Generic;

namespace Yoso
{
    /// <summary>Where sampling starts from besides noise: the data's mean latent, one number a channel (informative prior of YOSO, arXiv 2403.12931).</summary>
    sealed class LatentPrior
    {
        readonly IReadOnlyList<float> _mean;
        float[] _latent = Array.Empty<float>();

        /// <exception cref="ModelFormatException">As many means as channels, or none, are wanted.</exception>
        public LatentPrior(ModelBundle bundle, int channels)
        {
            _mean = bundle.Settings.PriorMean;
            if (_mean.Count != 0 && _mean.Count != channels)
                throw new ModelFormatException(bundle.Folder, $"yoso.json: prior.mean: wanted {channels} numbers, found {_mean.Count}");
        }

        /// <summary>The mean over a latent of that many pixels, channel by channel; empty where the bundle has none.</summary>
        public float[] Over(int latentPixels)
        {
            if (_latent.Length == _mean.Count * latentPixels)
                return _latent;
            _latent = new float[_mean.Count * latentPixels];
            for (var channel = 0; channel < _mean.Count; channel++)
                Array.Fill(_latent, _mean[channel], channel * latentPixels, latentPixels);
            return _latent;
        }
    }
}
