#nullable enable
namespace UnityEngine.UIElements
{
    public class Foldout : BindableElement
    {
        public string text { get; set; } = "";

        public bool value { get; set; }
    }
}
