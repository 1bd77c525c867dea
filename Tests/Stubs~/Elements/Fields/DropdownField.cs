#nullable enable
using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public class DropdownField : BaseField<string>
    {
        public DropdownField(string label, List<string> choices, int defaultIndex) : base(label, choices[defaultIndex]) => this.choices = choices;

        public List<string> choices { get; set; }

        public int index => choices.IndexOf(value);
    }
}
