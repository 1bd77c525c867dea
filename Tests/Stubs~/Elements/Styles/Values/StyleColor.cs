#nullable enable
namespace UnityEngine.UIElements
{
    public struct StyleColor
    {
        public StyleColor(StyleKeyword keyword) : this() => this.keyword = keyword;

        public Color value { get; set; }

        public StyleKeyword keyword { get; set; }

        public static implicit operator StyleColor(Color v) => new() { value = v };

        public static implicit operator StyleColor(StyleKeyword keyword) => new(keyword);
    }
}
