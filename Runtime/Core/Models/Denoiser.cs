#nullable enable
using System;

namespace Yoso
{
    /// <summary>
    /// Noisy latents, a timestep and embeddings -> the network's prediction, through a diffusers UNet. Its tensors are written and read
    /// in place: Prepare a shape, fill Sample and Context, then Predict as often as wanted. Not for several threads at once.
    /// </summary>
    public sealed class Denoiser : IDisposable
    {
        readonly Network _network;
        readonly NetworkPort _samplePort;
        readonly NetworkPort _timestepPort;
        readonly NetworkPort _contextPort;
        readonly NetworkPort _predictionPort;
        NetworkBinding? _binding;
        TensorBuffer? _sample;
        TensorBuffer? _timestep;
        TensorBuffer? _context;
        TensorBuffer? _prediction;

        /// <exception cref="ModelFormatException">The bundle has no UNet2DConditionModel, or one that wants other inputs.</exception>
        public Denoiser(ModelBundle bundle, InferenceContext context, Tiling tiling = Tiling.None)
        {
            var config = bundle.Fields("unet", "UNet2DConditionModel");
            LatentChannels = config.Count("in_channels", 4);
            ContextWidth = config.Count("cross_attention_dim", 1280);
            SampleSize = config.Count("sample_size", 64);
            Downscale = 1 << Math.Max(0, config.Floats("block_out_channels").Length - 1);
            _network = new Network(bundle.GraphPath("unet", tiling), context);
            _samplePort = _network.Input("sample", 0);
            _timestepPort = _network.Input("timestep", 1);
            _contextPort = _network.Input("encoder_hidden_states", 2);
            _predictionPort = _network.Output("out_sample", 0);
            _network.RequireInputs(_samplePort, _timestepPort, _contextPort);
        }

        public int LatentChannels { get; }

        /// <summary>Numbers a token.</summary>
        public int ContextWidth { get; }

        /// <summary>Latent pixels a side that the network was trained at.</summary>
        public int SampleSize { get; }

        /// <summary>A latent's sides must be multiples of this: 2 for each resolution below the first.</summary>
        public int Downscale { get; }

        public ProviderReport Provider => _network.Provider;

        /// <summary>The shape last prepared.</summary>
        public DenoiserShape? Shape { get; private set; }

        /// <summary>(batch, channels, height, width), the network's own input memory.</summary>
        public Memory<float> Sample => Prepared(_sample).Memory;

        /// <summary>(batch, tokens, width), the network's own input memory.</summary>
        public Span<float> Context => Prepared(_context).Values;

        /// <summary>(batch, channels, height, width), as the last Predict left it.</summary>
        public Span<float> Prediction => Prepared(_prediction).Values;

        /// <summary>Makes the tensors for a shape, unless it is the one they already have.</summary>
        /// <exception cref="ArgumentException">The graph was exported for another fixed shape.</exception>
        public void Prepare(DenoiserShape shape)
        {
            if (_binding != null && Shape == shape)
                return;
            _binding?.Dispose();
            _binding = null;
            var binding = new NetworkBinding(_network);
            _sample = binding.Input(_samplePort, shape.Batch, LatentChannels, shape.Height, shape.Width);
            _timestep = binding.Input(_timestepPort, TimestepShape(shape.Batch));
            _context = binding.Input(_contextPort, shape.Batch, shape.Tokens, ContextWidth);
            _prediction = binding.Output(_predictionPort, shape.Batch, LatentChannels, shape.Height, shape.Width);
            (_binding, Shape) = (binding, shape);
        }

        /// <summary>Runs the network once for the whole batch at one timestep.</summary>
        public void Predict(float timestep)
        {
            Prepared(_timestep).Values.Fill(timestep);
            _binding!.Run();
        }

        public void Dispose()
        {
            _binding?.Dispose();
            _network.Dispose();
        }

        /// <summary>Exports differ: a scalar, a list of one, or one a picture.</summary>
        long[] TimestepShape(int batch)
        {
            var dimensions = _timestepPort.Dimensions;
            return dimensions.Length == 0 ? Array.Empty<long>() : new long[] { dimensions[0] == 1 ? 1 : batch };
        }

        static TensorBuffer Prepared(TensorBuffer? tensor)
        {
            return tensor ?? throw new InvalidOperationException("Prepare comes first.");
        }
    }
}
