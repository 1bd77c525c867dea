namespace Yoso.Training.Evaluation;

/// <summary>One row of features for each picture.</summary>
public sealed class FeatureMatrix
{
    readonly double[] _values;

    /// <param name="values">Row after row; a multiple of <paramref name="width"/>.</param>
    public FeatureMatrix(double[] values, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (values.Length % width != 0) throw new ArgumentException($"wanted a multiple of {width} values, found {values.Length}", nameof(values));

        (_values, Width) = (values, width);
    }

    /// <summary>Features a row.</summary>
    public int Width { get; }

    /// <summary>Number of rows.</summary>
    public int Count => _values.Length / Width;

    public ReadOnlySpan<double> Row(int index) => _values.AsSpan(index * Width, Width);

    /// <summary>The given rows, in that order.</summary>
    public FeatureMatrix Rows(IEnumerable<int> indices) => new([.. indices.SelectMany(index => Row(index).ToArray())], Width);

    /// <summary>Euclidean distance between a row of this matrix and a row of another.</summary>
    public double Distance(int index, FeatureMatrix other, int otherIndex)
    {
        if (other.Width != Width) throw new ArgumentException($"wanted {Width} features, found {other.Width}", nameof(other));

        var a = Row(index);
        var b = other.Row(otherIndex);
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
        return Math.Sqrt(sum);
    }
}
