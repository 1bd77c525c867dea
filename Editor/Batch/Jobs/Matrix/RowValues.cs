#nullable enable
namespace Yoso.Batch
{
    /// <summary>The values of a row's cells but for its prompt.</summary>
    static class RowValues
    {
        /// <summary>The defaults with what the row says in their place.</summary>
        /// <exception cref="JobFormatException">A cell can't be read.</exception>
        internal static JobDefaults Over(JobDefaults defaults, RowCells row)
        {
            return defaults with
            {
                Negative = row.Read(JobColumn.Negative, cell => cell.Text, defaults.Negative),
                Styles = row.Read(JobColumn.Style, cell => StyleCell.Read(cell, defaults.Folder), defaults.Styles),
                Seeds = row.Read(JobColumn.Seed, SeedCell.Read, defaults.Seeds),
                Sizes = row.Read(JobColumn.Size, ValueCell.Sizes, defaults.Sizes),
                Kinds = row.Read(JobColumn.Kind, ValueCell.Kinds, defaults.Kinds),
                Steps = row.Read<int?>(JobColumn.Steps, cell => ValueCell.Whole(cell, BatchItem.MostSteps), defaults.Steps),
                Guidance = row.Read<float?>(JobColumn.Guidance, cell => ValueCell.Guidance(cell), defaults.Guidance),
                Tiling = row.Read(JobColumn.Tile, ValueCell.Tile, defaults.Tiling),
                Scale = row.Read(JobColumn.Scale, cell => ValueCell.Whole(cell, BatchItem.MostScale), defaults.Scale),
                Name = row.Read(JobColumn.Name, ValueCell.NameRule, defaults.Name),
            };
        }
    }
}
