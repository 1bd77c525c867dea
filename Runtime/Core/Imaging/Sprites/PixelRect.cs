#nullable enable
using System;

namespace Yoso
{
    /// <summary>A rectangle of pixels; Y counts down from the top row.</summary>
    public readonly struct PixelRect : IEquatable<PixelRect>
    {
        public PixelRect(int x, int y, int width, int height)
        {
            X = x;
            Y = y;
            Width = width;
            Height = height;
        }

        public int X { get; }

        public int Y { get; }

        public int Width { get; }

        public int Height { get; }

        public bool IsEmpty => Width <= 0 || Height <= 0;

        public static bool operator ==(PixelRect a, PixelRect b) => a.Equals(b);

        public static bool operator !=(PixelRect a, PixelRect b) => !a.Equals(b);

        public bool Equals(PixelRect other) => (X, Y, Width, Height) == (other.X, other.Y, other.Width, other.Height);

        public override bool Equals(object? obj) => obj is PixelRect other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(X, Y, Width, Height);

        public override string ToString() => $"{Width}x{Height} at ({X}, {Y})";
    }
}
