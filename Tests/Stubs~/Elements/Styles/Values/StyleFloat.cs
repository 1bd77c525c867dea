#nullable enable
namespace UnityEngine.UIElements
{
    public struct StyleFloat
    {
        public float value { get; set; }

        public static implicit operator StyleFloat(float v) => new() { value = v };
    }
}
