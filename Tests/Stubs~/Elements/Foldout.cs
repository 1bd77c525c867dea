#nullable enable
namespace UnityEngine.UIElements
{
    public class Foldout : VisualElement
    {
        public string text { get; set; } = "";

        public bool value { get; set; }
    }
}
