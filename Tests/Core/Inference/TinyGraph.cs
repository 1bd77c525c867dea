#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Yoso.Tests
{
    /// <summary>The bytes of an ONNX graph that stands in for a denoiser: prediction = sample + timestep, whatever the element types.</summary>
    sealed class TinyGraph
    {
        const int Float = 1;

        public TensorElementType SampleType { get; set; } = TensorElementType.Float;

        public TensorElementType TimestepType { get; set; } = TensorElementType.Int64;

        /// <summary>A dimension of -1 is free.</summary>
        public int[] TimestepShape { get; set; } = { -1 };

        public string[] Inputs { get; set; } = { "sample", "timestep", "encoder_hidden_states" };

        public string Output { get; set; } = "out_sample";

        /// <summary>ModelProto: ir_version 1, graph 7, opset_import 8.</summary>
        public byte[] ToBytes()
        {
            return Join(Number(1, 8), Message(7, Graph()), Message(8, Number(2, 17)));
        }

        /// <summary>GraphProto: node 1, name 2, input 11, output 12.</summary>
        byte[] Graph()
        {
            return Join(
                Message(1, Cast(Inputs[0], "a", Float)),
                Message(1, Cast(Inputs[1], "b", Float)),
                Message(1, Join(Text(1, "a"), Text(1, "b"), Text(2, "sum"), Text(4, "Add"))),
                Message(1, Cast("sum", Output, (int)SampleType)),
                Text(2, "tiny"),
                Message(11, Value(Inputs[0], SampleType, -1, -1, -1, -1)),
                Message(11, Value(Inputs[1], TimestepType, TimestepShape)),
                Join(Inputs.Skip(2).Select(name => Message(11, Value(name, TensorElementType.Float, -1, -1, -1))).ToArray()),
                Message(12, Value(Output, SampleType, -1, -1, -1, -1)));
        }

        /// <summary>NodeProto: input 1, output 2, op_type 4, attribute 5 (name 1, i 3, type 20 = INT).</summary>
        static byte[] Cast(string input, string output, int type)
        {
            return Join(Text(1, input), Text(2, output), Text(4, "Cast"), Message(5, Join(Text(1, "to"), Number(3, type), Number(20, 2))));
        }

        /// <summary>ValueInfoProto: name 1, type 2 (tensor_type 1: elem_type 1, shape 2: dim 1: dim_value 1 or dim_param 2).</summary>
        static byte[] Value(string name, TensorElementType type, params int[] shape)
        {
            var dimensions = shape.Select(extent => Message(1, extent < 0 ? Text(2, "free") : Number(1, extent))).ToArray();
            return Join(Text(1, name), Message(2, Message(1, Join(Number(1, (int)type), Message(2, Join(dimensions))))));
        }

        static byte[] Number(int field, long value) => Join(Varint(field << 3), Varint(value));

        static byte[] Text(int field, string value) => Message(field, Encoding.UTF8.GetBytes(value));

        static byte[] Message(int field, byte[] content) => Join(Varint(field << 3 | 2), Varint(content.Length), content);

        static byte[] Varint(long value)
        {
            var bytes = new MemoryStream();
            for (; value >= 0x80; value >>= 7)
                bytes.WriteByte((byte)(value | 0x80));
            bytes.WriteByte((byte)value);
            return bytes.ToArray();
        }

        static byte[] Join(params byte[][] parts) => parts.SelectMany(part => part).ToArray();
    }
}
