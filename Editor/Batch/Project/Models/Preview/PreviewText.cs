#nullable enable
using System.Globalization;

namespace Yoso.Batch
{
    /// <summary>What is to be said below a preview.</summary>
    public static class PreviewText
    {
        public static string Of(ModelsSession session)
        {
            if (session.Preview is not { } outcome)
                return session.State.Shelf == null ? "reading what is installed" : session.State.Wish == null ? "no picture: the chosen model can't be used" : "making the first picture";
            if (outcome.Picture is not { } picture)
                return outcome.Problem;
            var milliseconds = picture.Times.Total.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
            return $"{picture.Recipe.Model} on {picture.Provider}, {milliseconds} ms for its batch{(session.IsBusy ? "; a newer one is being made" : "")}";
        }
    }
}
