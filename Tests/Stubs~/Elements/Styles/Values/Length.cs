#nullable enable
namespace UnityEngine.UIElements
{
    public struct Length
    {
        public Length(float value, LengthUnit unit) => (this.value, this.unit) = (value, unit);

        public float value { get; set; }

        public LengthUnit unit { get; set; }

        public static Length Percent(float value) => new(value, LengthUnit.Percent);

        public static implicit operator Length(float value) => new(value, LengthUnit.Pixel);
    }
}
