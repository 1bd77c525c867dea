#nullable enable
using System;

namespace Yoso
{
    /// <summary>Files that look like LoRA and mean something else: read as LoRA they would give wrong pictures.</summary>
    static class OtherMethods
    {
        static readonly (string Mark, string Method)[] Known =
        {
            (".dora_scale", "DoRA (weight-decomposed low-rank adaptation)"),
            (".lora_magnitude_vector", "DoRA (weight-decomposed low-rank adaptation)"),
            (".hada_w", "LoHa (low-rank Hadamard product)"),
            (".lokr_w", "LoKr (low-rank Kronecker product)"),
            (".lora_mid.", "LoCon with a middle factor (Tucker decomposition)"),
            (".lora_embedding_", "LoRA of an embedding"),
            (".oft_", "OFT (orthogonal finetuning)"),
            (".on_input", "IA3"),
            (".a1.weight", "GLoRA"),
        };

        static readonly string[] Differences = { ".diff", ".diff_b" };

        /// <exception cref="ModelFormatException">A tensor belongs to another method.</exception>
        public static void Refuse(SafetensorsFile file)
        {
            foreach (var tensor in file.Tensors)
            {
                foreach (var (mark, method) in Known)
                    if (tensor.Name.Contains(mark, StringComparison.Ordinal))
                        throw Refused(file, method, tensor);
                foreach (var ending in Differences)
                    if (tensor.Name.EndsWith(ending, StringComparison.Ordinal))
                        throw Refused(file, "full differences of weights", tensor);
            }
        }

        static ModelFormatException Refused(SafetensorsFile file, string method, TensorEntry tensor)
        {
            return new ModelFormatException(file.Path, $"wanted a LoRA, found {method}, which can't be mixed: tensor '{tensor.Name}'");
        }
    }
}
