#nullable enable
using System.Globalization;

namespace Yoso.Editor
{
    /// <summary>A generator's figures as lines for people.</summary>
    static class StatsText
    {
        public static string Of(TextureGenerator generator)
        {
            if (generator.Problem != null)
                return generator.Problem.Message;
            return generator.IsReady ? $"runs on {generator.Provider}\n{Of(generator.Stats)}" : "the model is not open";
        }

        public static string Of(in QueueStats stats)
        {
            return string.Join("\n",
                $"orders: {stats.Waiting} waiting, {stats.InFlight} in flight, {stats.Finished} finished, {stats.FromCache} from the cache",
                $"lost: {stats.Cancelled} cancelled, {stats.Expired} too late, {stats.Failed} failed",
                $"stages: encode {Ms(stats.EncodeMs)}, denoise {Ms(stats.DenoiseMs)}, decode {Ms(stats.DecodeMs)}, post {Ms(stats.PostMs)}, upload {Ms(stats.UploadMs)}",
                $"worker: busy {Percent(stats.DutyCycle)} of the time, {Percent(stats.Grant)} of the budget granted",
                $"slots: {stats.Slots}, of which {stats.DroppedSlots} dropped",
                $"main thread a frame: {Ms(stats.MainThreadP50Ms)} median, {Ms(stats.MainThreadP95Ms)} p95, {Ms(stats.MainThreadP99Ms)} p99");
        }

        static string Ms(double milliseconds)
        {
            return milliseconds.ToString("0.00", CultureInfo.InvariantCulture) + " ms";
        }

        static string Percent(double share)
        {
            return (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";
        }
    }
}
