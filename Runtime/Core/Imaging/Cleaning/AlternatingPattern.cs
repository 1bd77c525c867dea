#nullable enable

namespace Yoso
{
    /// <summary>Along which axes a pattern of period two alternates.</summary>
    enum AlternatingPattern
    {
        Columns = 1,
        Rows = 2,
        Checker = Columns | Rows,
    }
}
