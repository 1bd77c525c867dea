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
        /// <summary>Shapes whose tensors are kept, so that pictures of several sizes can take turns.</summary>
        const int KeptShapes = 4;

        readonly DenoiserNetwork _network;
        readonly RecentlyUsed<DenoiserShape, DenoiserBinding> _bindings;
        DenoiserBinding? _binding;

        /// <param name="weights">What is to be used instead of the model's own weights.</param>
        /// <exception cref="ModelFormatException">The bundle has no UNet2DConditionModel, or one that wants other inputs.</exception>
        public Denoiser(ModelBundle bundle, InferenceContext context, Tiling tiling = Tiling.None, MixedWeights? weights = null)
        {
            var config = bundle.Fields("unet", "UNet2DConditionModel");
            LatentChannels = config.Count("in_channels", 4);
            ContextWidth = config.Count("cross_attention_dim", 1280);
            SampleSize = config.Count("sample_size", 64);
            Downscale = 1 << Math.Max(0, config.Floats("block_out_channels").Length - 1);
            _network = new DenoiserNetwork(bundle.GraphPaths("unet", tiling, context.Settings.Segmented), context, weights);
            _bindings = new RecentlyUsed<DenoiserShape, DenoiserBinding>(
                KeptShapes,
                shape => new DenoiserBinding(_network, shape, LatentChannels, ContextWidth),
                forgotten: (_, binding) => binding.Dispose());
        }

        public int LatentChannels { get; }

        /// <summary>Numbers a token.</summary>
        public int ContextWidth { get; }

        /// <summary>Latent pixels a side that the network was trained at.</summary>
        public int SampleSize { get; }

        /// <summary>A latent's sides must be multiples of this: 2 for each resolution below the first.</summary>
        public int Downscale { get; }

        /// <summary>Graphs that a prediction is run in, one after the other.</summary>
        public int Segments => _network.Segments.Count;

        public ProviderReport Provider => _network.First.Provider;

        /// <summary>The shape last prepared.</summary>
        public DenoiserShape? Shape { get; private set; }

        /// <summary>(batch, channels, height, width), the network's own input memory.</summary>
        public Memory<float> Sample => Prepared.Sample.Memory;

        /// <summary>(batch, tokens, width), the network's own input memory.</summary>
        public Span<float> Context => Prepared.Context.Values;

        /// <summary>(batch, channels, height, width), as the last Predict left it.</summary>
        public Span<float> Prediction => Prepared.Prediction.Values;

        DenoiserBinding Prepared => _binding ?? throw new InvalidOperationException("Prepare comes first.");

        /// <summary>Makes the tensors for a shape, unless they are there from one of the last calls; they hold what they held then.</summary>
        /// <exception cref="ArgumentException">The graph was exported for another fixed shape.</exception>
        public void Prepare(DenoiserShape shape)
        {
            (_binding, Shape) = (_bindings.Get(shape), shape);
        }

        /// <summary>Runs the network once for the whole batch at one timestep.</summary>
        public void Predict(float timestep)
        {
            for (var segment = 0; segment < Segments; segment++)
                RunSegment(segment, timestep);
        }

        /// <summary>Runs one segment; the prediction is there after the last. Sample and Context must stay as they are until then.</summary>
        /// <param name="segment">0, or the one after the last that ran for this shape.</param>
        /// <param name="timestep">Read by the first segment.</param>
        /// <exception cref="InvalidOperationException">Another segment's turn.</exception>
        public void RunSegment(int segment, float timestep)
        {
            Prepared.Timestep.Values.Fill(timestep);
            Prepared.Run(segment);
        }

        public void Dispose()
        {
            _bindings.Clear();
            _network.Dispose();
        }
    }
}
