#nullable enable
namespace UnityEngine.UIElements
{
    public struct StyleLength
    {
        public Length value { get; set; }

        public static implicit operator StyleLength(float v) => new() { value = v };

        public static implicit operator StyleLength(Length v) => new() { value = v };
    }
}
