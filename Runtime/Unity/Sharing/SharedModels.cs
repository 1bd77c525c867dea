#nullable enable
using System.Collections.Generic;
using System.Threading.Tasks;
using UnityEngine;

namespace Yoso
{
    /// <summary>The models that are open, and when they close: some seconds after their last user, or all at once with the game.</summary>
    static class SharedModels
    {
        /// <summary>Longer than a scene takes to replace another.</summary>
        const double KeepSeconds = 10;

        static readonly Dictionary<(string Model, string Way), SharedModel> Open = new();
        static readonly List<Unused> Lingering = new();
        static readonly List<Task> Closing = new();
        static readonly Sweep UnusedModels = new();

        /// <summary>How many models are open or opening.</summary>
        public static int Count => Open.Count;

        /// <summary>Opens the model in the background unless it is there already. <see cref="ModelLease.Dispose"/> gives it back.</summary>
        public static ModelLease Acquire(ModelSource source, ModelOptions options)
        {
            var key = (source.Identity, options.Way);
            if (Open.TryGetValue(key, out var model) && model.Problem != null)
                Forget(model);
            if (!Open.TryGetValue(key, out model))
                Open[key] = model = new SharedModel(source, options);
            model.Users++;
            Lingering.RemoveAll(unused => unused.Model == model);
            FrameLoop.Add(model);
            FrameLoop.Add(UnusedModels);
            return new ModelLease(model);
        }

        public static void Release(SharedModel model)
        {
            if (--model.Users == 0 && Open.ContainsValue(model))
                Lingering.Add(new Unused(model, Time.realtimeSinceStartupAsDouble));
        }

        /// <summary>Closes every model and waits until that is done. The player loop is left as it was found.</summary>
        public static void CloseAll()
        {
            var models = new List<SharedModel>(Open.Values);
            Open.Clear();
            foreach (var model in models)
                Closing.Add(model.CloseAsync());
            Task.WaitAll(Closing.ToArray());
            Lingering.Clear();
            Closing.Clear();
            FrameLoop.Reset();
        }

        /// <summary>Statics outlive play mode where the editor does not reload the domain.</summary>
        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.SubsystemRegistration)]
        static void StartAfresh()
        {
            CloseAll();
            Application.quitting -= CloseAll;
            Application.quitting += CloseAll;
        }

        static void CloseUnused(double now)
        {
            for (var i = Lingering.Count - 1; i >= 0; i--)
            {
                if (now - Lingering[i].Since < KeepSeconds)
                    continue;
                Forget(Lingering[i].Model);
                Lingering.RemoveAt(i);
            }

            Closing.RemoveAll(closing => closing.IsCompleted);
            if (Open.Count == 0 && Closing.Count == 0)
                FrameLoop.Remove(UnusedModels);
        }

        static void Forget(SharedModel model)
        {
            foreach (var key in new List<(string, string)>(Open.Keys))
                if (Open[key] == model)
                    Open.Remove(key);
            FrameLoop.Remove(model);
            Closing.Add(model.CloseAsync());
        }

        readonly struct Unused
        {
            public Unused(SharedModel model, double since)
            {
                Model = model;
                Since = since;
            }

            public SharedModel Model { get; }

            public double Since { get; }
        }

        sealed class Sweep : IFrameWork
        {
            public void Tick(FrameTiming timing)
            {
                if (Lingering.Count + Closing.Count > 0)
                    CloseUnused(Time.realtimeSinceStartupAsDouble);
            }
        }
    }
}
