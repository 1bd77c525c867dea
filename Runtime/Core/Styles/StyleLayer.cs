#nullable enable
using System;

namespace Yoso
{
    /// <summary>
    /// What a style adds to one linear or convolution weight: alpha / rank * up @ down (LoRA, arXiv 2106.09685), up being
    /// (out, rank) and down (rank, in), or for convolutions (out, rank, 1, 1) and (rank, in, height, width).
    /// </summary>
    public sealed class StyleLayer
    {
        /// <param name="component">The network's folder in a bundle, such as <c>unet</c> or <c>text_encoder</c>.</param>
        /// <param name="module">The layer's path in the network as diffusers names it, without <c>.weight</c>.</param>
        /// <param name="down">Its first dimension is the rank.</param>
        /// <param name="up">Its second dimension is the rank.</param>
        /// <exception cref="ArgumentException">The halves do not fit together.</exception>
        public StyleLayer(string component, string module, StyleTensor down, StyleTensor up)
        {
            Component = component;
            Module = module;
            Down = down;
            Up = up;
            RequireFit();
            Alpha = Rank;
        }

        public string Component { get; }

        public string Module { get; }

        public StyleTensor Down { get; }

        public StyleTensor Up { get; }

        public int Rank => (int)Down.Shape[0];

        /// <summary>The rank unless it is set, so that the layer counts as it is.</summary>
        public float Alpha { get; init; }

        /// <summary>What up @ down is multiplied with at weight 1.</summary>
        public float Scale => Alpha / Rank;

        public override string ToString()
        {
            return $"{Component}.{Module}";
        }

        void RequireFit()
        {
            if (!IsMatrixOrKernel(Down) || !IsMatrixOrKernel(Up))
                throw new ArgumentException($"{this}: wanted halves of 2 or 4 dimensions and at least one value, found down {Down} and up {Up}");
            if (Up.Shape[1] != Down.Shape[0])
                throw new ArgumentException($"{this}: wanted one rank, found {Down.Shape[0]} in down {Down} and {Up.Shape[1]} in up {Up}");
            if (Up.Shape.Count == 4 && (Up.Shape[2] != 1 || Up.Shape[3] != 1))
                throw new ArgumentException($"{this}: wanted an up of (out, rank, 1, 1), found {Up}");
        }

        static bool IsMatrixOrKernel(StyleTensor tensor)
        {
            return tensor.Shape.Count is 2 or 4 && tensor.Values.Length > 0;
        }
    }
}
