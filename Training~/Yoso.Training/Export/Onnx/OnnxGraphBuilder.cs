using System.Runtime.InteropServices;
using Google.Protobuf;
using static Yoso.Training.Export.Onnx.TensorProto.Types;

namespace Yoso.Training.Export.Onnx;

/// <summary>Builds one ONNX graph node by node: names its values, shares equal constants, records the operator sets it uses.</summary>
public sealed class OnnxGraphBuilder(string name, int opset)
{
    /// <summary>The domain of ONNX Runtime's own operators, present in each of its builds.</summary>
    public const string Microsoft = "com.microsoft";

    const int IrVersion = 10; // ONNX 1.16 and later

    readonly GraphProto _graph = new() { Name = name };
    readonly Dictionary<string, int> _uses = [];
    readonly Dictionary<(DataType, string, ByteString), Value> _constants = [];
    bool _usesMicrosoft;

    /// <summary>Declares an input of the model. Sizes are numbers, or names of sizes that are known only at run time.</summary>
    public Value Input(string name, DataType type, params object[] sizes)
    {
        _graph.Input.Add(Declaration(name, type, sizes));
        return new Value(name);
    }

    /// <summary>Declares <paramref name="value"/> as an output of the model under <paramref name="name"/>.</summary>
    public void Output(Value value, string name, DataType type, params object[] sizes)
    {
        var producer = _graph.Node.Single(node => node.Output.Contains(value.Name));
        producer.Output[producer.Output.IndexOf(value.Name)] = name;
        foreach (var node in _graph.Node)
            for (var i = 0; i < node.Input.Count; i++)
                if (node.Input[i] == value.Name) node.Input[i] = name;
        _graph.Output.Add(Declaration(name, type, sizes));
    }

    /// <summary>A tensor whose content lies in another file, <paramref name="location"/>, beside the model.</summary>
    public Value External(TensorEntry tensor, DataType type, string location)
    {
        var initializer = new TensorProto { Name = tensor.Name, DataType = type, Dims = { tensor.Shape }, DataLocation = DataLocation.External };
        initializer.ExternalData.Add(Entry("location", location));
        initializer.ExternalData.Add(Entry("offset", FormattableString.Invariant($"{tensor.Offset}")));
        initializer.ExternalData.Add(Entry("length", FormattableString.Invariant($"{tensor.ByteLength}")));
        _graph.Initializer.Add(initializer);
        return new Value(tensor.Name);
    }

    /// <summary>One number as a tensor without dimensions.</summary>
    public Value Constant(float value) => Constant(DataType.Float, [], MemoryMarshal.AsBytes<float>(new[] { value }));

    public Value Constant(ReadOnlySpan<float> values, params long[] shape) => Constant(DataType.Float, shape, MemoryMarshal.AsBytes(values));

    /// <summary>A list of whole numbers, such as a shape.</summary>
    public Value Integers(params long[] values) => Constant(DataType.Int64, [values.Length], MemoryMarshal.AsBytes<long>(values));

    /// <summary>One whole number as a tensor without dimensions.</summary>
    public Value Integer(long value) => Constant(DataType.Int64, [], MemoryMarshal.AsBytes<long>(new[] { value }));

    /// <summary>Adds a node with one output.</summary>
    public Value Node(string op, Value[] inputs, params AttributeProto[] attributes) => Add("", op, inputs, 1, attributes)[0];

    /// <summary>Adds a node with several outputs.</summary>
    public Value[] Nodes(string op, Value[] inputs, int outputs, params AttributeProto[] attributes) => Add("", op, inputs, outputs, attributes);

    /// <summary>Adds a node of ONNX Runtime's own operators.</summary>
    public Value[] Contrib(string op, Value[] inputs, int outputs, params AttributeProto[] attributes)
    {
        _usesMicrosoft = true;
        return Add(Microsoft, op, inputs, outputs, attributes);
    }

    /// <summary>The finished model.</summary>
    public ModelProto Build()
    {
        var model = new ModelProto { IrVersion = IrVersion, ProducerName = "yoso", Graph = _graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = opset });
        if (_usesMicrosoft) model.OpsetImport.Add(new OperatorSetIdProto { Domain = Microsoft, Version = 1 });
        return model;
    }

    Value[] Add(string domain, string op, Value[] inputs, int outputs, AttributeProto[] attributes)
    {
        var node = new NodeProto { Name = Unique(op), OpType = op, Domain = domain };
        node.Input.Add(inputs.Select(input => input.Name));
        node.Attribute.Add(attributes);
        var values = Enumerable.Range(0, outputs).Select(index => new Value($"{node.Name}.{index}")).ToArray();
        node.Output.Add(values.Select(value => value.Name));
        _graph.Node.Add(node);
        return values;
    }

    Value Constant(DataType type, long[] shape, ReadOnlySpan<byte> bytes)
    {
        var key = (type, string.Join(",", shape), ByteString.CopyFrom(bytes));
        if (_constants.TryGetValue(key, out var known)) return known;

        var tensor = new TensorProto { Name = Unique("constant"), DataType = type, Dims = { shape }, RawData = key.Item3 };
        _graph.Initializer.Add(tensor);
        return _constants[key] = new Value(tensor.Name);
    }

    string Unique(string stem) => $"{stem}_{_uses[stem] = _uses.GetValueOrDefault(stem) + 1}";

    static ValueInfoProto Declaration(string name, DataType type, object[] sizes)
    {
        var shape = new TensorShapeProto();
        shape.Dim.Add(sizes.Select(size => size is string symbol
            ? new TensorShapeProto.Types.Dimension { DimParam = symbol }
            : new TensorShapeProto.Types.Dimension { DimValue = Convert.ToInt64(size) }));
        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = type, Shape = shape } } };
    }

    static StringStringEntryProto Entry(string key, string value) => new() { Key = key, Value = value };
}
