#nullable enable
namespace UnityEngine.UIElements
{
    public class ProgressBar : BindableElement
    {
        public string title { get; set; } = "";

        public float value { get; set; }

        public float lowValue { get; set; }

        public float highValue { get; set; } = 100;
    }
}
