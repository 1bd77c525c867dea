#nullable enable
namespace UnityEngine.UIElements
{
    public class Toggle : BaseField<bool>
    {
        public Toggle() : this("")
        {
        }

        public Toggle(string label) : base(label, false)
        {
        }
    }
}
