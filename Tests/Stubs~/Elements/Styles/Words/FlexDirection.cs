#nullable enable
namespace UnityEngine.UIElements
{
    public enum FlexDirection
    {
        Column,
        ColumnReverse,
        Row,
        RowReverse,
    }
}
