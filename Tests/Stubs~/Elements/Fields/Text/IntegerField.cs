#nullable enable
namespace UnityEngine.UIElements
{
    public class IntegerField : TextInputBaseField<int>
    {
        public IntegerField(string label, int maxLength = 1000) : base(label, 0)
        {
        }
    }
}
