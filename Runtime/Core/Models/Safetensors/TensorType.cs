#nullable enable
namespace Yoso
{
    /// <summary>What one element of a stored tensor is. The names are those of the safetensors format.</summary>
    public enum TensorType
    {
        BOOL,
        U8,
        I8,
        F8_E5M2,
        F8_E4M3,
        I16,
        U16,
        F16,
        BF16,
        I32,
        U32,
        F32,
        F64,
        I64,
        U64,
    }

    /// <summary>Element sizes of <see cref="TensorType"/>.</summary>
    public static class TensorTypes
    {
        /// <summary>Bytes of one element.</summary>
        public static int ByteSize(this TensorType type)
        {
            switch (type)
            {
                case TensorType.F64:
                case TensorType.I64:
                case TensorType.U64:
                    return 8;
                case TensorType.F32:
                case TensorType.I32:
                case TensorType.U32:
                    return 4;
                case TensorType.F16:
                case TensorType.BF16:
                case TensorType.I16:
                case TensorType.U16:
                    return 2;
                default:
                    return 1;
            }
        }
    }
}
