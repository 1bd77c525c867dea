#nullable enable
using System.Linq;

namespace Yoso.Tests
{
    /// <summary>The tensors of one golden case.</summary>
    sealed class GoldenCase
    {
        readonly SafetensorsFile _file;

        GoldenCase(SafetensorsFile file) => _file = file;

        public static GoldenCase Require(string id) => new GoldenCase(SafetensorsFile.Open(GoldenFiles.Require($"cases/{id}.safetensors")));

        public string[] Names => _file.Tensors.Select(tensor => tensor.Name).ToArray();

        public bool Has(string name) => _file.TryGet(name, out _);

        public float[] Floats(string name) => _file.ReadFloats(_file.Get(name));

        public int[] Integers(string name) => _file.ReadIntegers(_file.Get(name)).Select(value => (int)value).ToArray();

        public byte[] Bytes(string name) => _file.ReadBytes(_file.Get(name));
    }
}
