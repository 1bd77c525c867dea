#nullable enable
using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Yoso
{
    /// <summary>The numbers of a <see cref="SpaceToDepthCodec"/>: the "codec" entry of a bundle's <c>yoso.json</c>.</summary>
    public sealed record SpaceToDepthOptions
    {
        /// <summary>The value of "type" that means this codec.</summary>
        public const string TypeName = "space_to_depth";

        static readonly Dictionary<string, BlockBasis> Bases = new Dictionary<string, BlockBasis>
        {
            ["pixel"] = BlockBasis.Pixel,
            ["haar"] = BlockBasis.Haar,
        };

        static readonly Dictionary<string, AlphaMode> AlphaModes = new Dictionary<string, AlphaMode>
        {
            ["premultiplied"] = AlphaMode.Premultiplied,
            ["straight"] = AlphaMode.Straight,
        };

        /// <summary>Pixels per latent in each direction; 1 leaves the pixels where they are.</summary>
        public int BlockSize { get; init; } = 2;

        public BlockBasis Basis { get; init; } = BlockBasis.Pixel;

        public AlphaMode Alpha { get; init; } = AlphaMode.Premultiplied;

        /// <summary>Subtracted from each latent channel; empty means 0.</summary>
        public IReadOnlyList<float> Mean { get; init; } = Array.Empty<float>();

        /// <summary>Divides each latent channel; empty means 1.</summary>
        public IReadOnlyList<float> Std { get; init; } = Array.Empty<float>();

        /// <summary>Reads the "codec" object; <paramref name="path"/> only names it in errors.</summary>
        /// <exception cref="ModelFormatException">A field is wrong or the fields do not fit together.</exception>
        public static SpaceToDepthOptions Read(JsonElement codec, string path)
        {
            var fields = new ConfigFields(codec, path);
            var type = fields.Text("type", TypeName);
            var options = new SpaceToDepthOptions
            {
                BlockSize = fields.Count("block_size", 2),
                Basis = fields.OneOf("basis", "pixel", Bases),
                Alpha = fields.OneOf("alpha", "premultiplied", AlphaModes),
                Mean = fields.Floats("latents_mean"),
                Std = fields.Floats("latents_std"),
            };
            var problem = type == TypeName ? options.Problem() : $"type: {TypeName} wanted, found \"{type}\"";
            return problem == null ? options : throw new ModelFormatException(path, problem);
        }

        /// <summary>What does not fit together, with what was wanted and found; null when all is well.</summary>
        internal string? Problem()
        {
            if (BlockSize < 1 || BlockSize > 64)
                return $"block_size: 1 to 64 wanted, found {BlockSize}";
            if (Basis == BlockBasis.Haar && BlockSize != 2)
                return $"block_size: 2 wanted for the haar basis, found {BlockSize}";

            var channels = 4 * BlockSize * BlockSize;
            if (Mean.Count != 0 && Mean.Count != channels)
                return $"latents_mean: {channels} values wanted, found {Mean.Count}";
            if (Std.Count != 0 && Std.Count != channels)
                return $"latents_std: {channels} values wanted, found {Std.Count}";
            foreach (var std in Std)
                if (!(std > 0) || float.IsInfinity(std))
                    return $"latents_std: values above zero wanted, found {std}";
            return null;
        }
    }
}
