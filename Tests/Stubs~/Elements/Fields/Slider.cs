#nullable enable
namespace UnityEngine.UIElements
{
    public class Slider : BaseField<float>
    {
        public Slider(string? label, float start = 0, float end = 10, SliderDirection direction = SliderDirection.Horizontal, float pageSize = 0) : base(label, start)
        {
            (lowValue, highValue) = (start, end);
        }

        public float lowValue { get; set; }

        public float highValue { get; set; }

        public bool showInputField { get; set; }
    }
}
