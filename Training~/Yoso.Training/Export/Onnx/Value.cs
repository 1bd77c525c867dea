namespace Yoso.Training.Export.Onnx;

/// <summary>A tensor of a graph under construction: an input, a parameter, a constant or the output of a node.</summary>
public readonly record struct Value(string Name)
{
    /// <summary>Stands for an optional input that is left out.</summary>
    public static Value None => new("");
}
