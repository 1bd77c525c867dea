#nullable enable
namespace Yoso
{
    /// <summary>One picture of a contact sheet and the texts under it; empty texts take no room.</summary>
    public sealed record SheetCell
    {
        public SheetCell(RgbaImage picture, string caption = "", string detail = "")
        {
            Picture = picture;
            Caption = caption;
            Detail = detail;
        }

        public RgbaImage Picture { get; }

        /// <summary>Wrapped to the cell: usually the prompt.</summary>
        public string Caption { get; }

        /// <summary>One muted line: usually the seed.</summary>
        public string Detail { get; }
    }
}
