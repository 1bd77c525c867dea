#nullable enable
namespace UnityEngine
{
    public struct Mathf
    {
        public static float Min(float a, float b) => System.Math.Min(a, b);

        public static int Clamp(int value, int min, int max) => System.Math.Min(max, System.Math.Max(min, value));

        public static float Sin(float f) => (float)System.Math.Sin(f);
    }
}
