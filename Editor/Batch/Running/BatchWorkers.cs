#nullable enable
using System;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>How many makers a batch is best drawn by, where nobody says.</summary>
    public static class BatchWorkers
    {
        const long SmallModel = 64 << 20;
        const int MostOfItself = 4;

        /// <summary>A small model is faster as several networks of a thread or two each, which wait for nothing of each other; a large one is there once.</summary>
        /// <param name="modelBytes">The model's weights as they are stored.</param>
        /// <param name="processors">Cores of the machine.</param>
        public static int For(long modelBytes, int processors)
        {
            return modelBytes <= SmallModel ? Math.Clamp(processors, 1, MostOfItself) : 1;
        }

        /// <summary>The same for a .yoso file or a bundle's folder.</summary>
        public static int For(string model, int processors)
        {
            return For(Directory.Exists(model) ? new DirectoryInfo(model).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : new FileInfo(model).Length, processors);
        }

        /// <summary>Threads of each: all cores shared out; 0, the runtime's own choice, for a single one.</summary>
        public static int Threads(int workers, int processors)
        {
            return workers == 1 ? 0 : Math.Max(1, processors / workers);
        }
    }
}
