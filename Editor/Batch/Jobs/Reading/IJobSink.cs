#nullable enable
namespace Yoso.Batch
{
    /// <summary>Takes a table's lists and rows in the order in which they are read.</summary>
    interface IJobSink
    {
        void AddList(Piece name, Piece values);

        void AddRow(RowCells row);
    }
}
