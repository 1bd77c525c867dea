#nullable enable
using System;
using System.Collections.Generic;

namespace UnityEditor
{
    /// <summary>The editor's list of background work.</summary>
    public static partial class Progress
    {
        internal static readonly Dictionary<int, Item> Items = new();

        public static int Start(string name, string? description = null, Options options = Options.None, int parentId = -1)
        {
            Items[Items.Count] = new Item { Name = name };
            return Items.Count - 1;
        }

        public static void Report(int id, int currentStep, int totalSteps, string? description = null) => Items[id].Step = currentStep;

        public static void Finish(int id, Status status = Status.Succeeded) => Items[id].Status = status;

        public static bool Exists(int id) => Items.TryGetValue(id, out var item) && item.Status is Status.Running or Status.Paused;

        public static void RegisterCancelCallback(int id, Func<bool> callback) => Items[id].Cancel = callback;

        public static void RegisterPauseCallback(int id, Func<bool, bool> callback) => Items[id].Pause = callback;

        public static void SetTimeDisplayMode(int id, TimeDisplayMode displayMode) => Items[id].Shows = displayMode;

        public static void SetRemainingTime(int id, long seconds) => Items[id].RemainingSeconds = seconds;
    }
}
