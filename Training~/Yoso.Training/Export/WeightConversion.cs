namespace Yoso.Training.Export;

/// <summary>Rewrites .safetensors files with another type of floats.</summary>
static class WeightConversion
{
    const float LargestHalf = 65504;

    /// <summary>Replaces the file; names, shapes, metadata and tensors that are not floats stay.</summary>
    /// <exception cref="ModelFormatException">A value is too large for half precision.</exception>
    public static void Convert(string path, TensorType type)
    {
        var file = SafetensorsFile.Open(path);
        SafetensorsWriter.Write(path, [.. file.Tensors.Select(tensor => Converted(file, tensor, type))], file.Metadata);
    }

    static TensorContent Converted(SafetensorsFile file, TensorEntry tensor, TensorType type)
    {
        if (tensor.Type == type || tensor.Type is not (TensorType.F32 or TensorType.F16 or TensorType.BF16))
            return new TensorContent(tensor.Name, tensor.Type, tensor.Shape, () => file.ReadBytes(tensor));

        return new TensorContent(tensor.Name, type, tensor.Shape, () =>
        {
            var values = file.ReadFloats(tensor);
            if (type == TensorType.F16) CheckRange(file.Path, tensor, values);
            return TensorContent.FromFloats(tensor.Name, tensor.Shape, values, type).Bytes();
        });
    }

    static void CheckRange(string path, TensorEntry tensor, float[] values)
    {
        var largest = values.Length == 0 ? 0 : values.Max(Math.Abs);
        if (largest > LargestHalf) throw new ModelFormatException(path, $"tensor '{tensor.Name}': wanted values up to {LargestHalf} for F16, found {largest}");
    }
}
