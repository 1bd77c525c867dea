#nullable enable
using System;
using System.Collections.Generic;
using UnityEngine;

namespace Yoso
{
    /// <summary>What can be set, in the inspector and by code.</summary>
    public sealed partial class TextureGenerator
    {
        [SerializeField, Tooltip("Unset for the embedded model.")]
        YosoModel? _model;

        [SerializeField, Min(0.1f), Tooltip("Milliseconds of generation a frame.")]
        float _budgetMs = 4;

        [SerializeField, Min(1), Tooltip("How long a frame should last, in milliseconds: generation steps back when frames take longer.")]
        float _targetFrameMs = 1000f / 60;

        [SerializeField, Min(0), Tooltip("Threads of one operator; 0 for half the processor's, at most four.")]
        int _threads;

        [SerializeField, Tooltip("Where networks run, tried in this order; empty for the fastest first.")]
        ExecutionProvider[] _providers = Array.Empty<ExecutionProvider>();

        [SerializeField, Tooltip("Cuts a network call that is too long for a frame into the segments that the model holds; without effect where it holds none.")]
        bool _segmented;

        [SerializeField, Min(0), Tooltip("Pictures made earlier, kept in memory.")]
        int _memoryCacheMegabytes = 64;

        [SerializeField, Min(0), Tooltip("Pictures made earlier, kept on disk; 0 keeps none.")]
        int _diskCacheMegabytes;

        [SerializeField, Tooltip("Runs the model once for nothing when it is enabled, so that the first picture comes as fast as the others.")]
        bool _warmUp = true;

        /// <summary>Milliseconds of generation a frame.</summary>
        public float BudgetMs
        {
            get => _budgetMs;
            set
            {
                _budgetMs = value;
                ApplyBudget();
            }
        }

        /// <summary>How long a frame should last, in milliseconds.</summary>
        public float TargetFrameMs
        {
            get => _targetFrameMs;
            set
            {
                _targetFrameMs = value;
                ApplyBudget();
            }
        }

        /// <summary>Null for the embedded model. Takes effect when the component is enabled.</summary>
        public YosoModel? Model
        {
            get => _model;
            set => _model = value;
        }

        /// <summary>Threads of one operator; 0 for half the processor's, at most four. Takes effect when the component is enabled.</summary>
        public int Threads
        {
            get => _threads;
            set => _threads = value;
        }

        /// <summary>Where networks run, tried in this order; none for the fastest first. Takes effect when the component is enabled.</summary>
        public IReadOnlyList<ExecutionProvider> Providers
        {
            get => _providers;
            set => _providers = new List<ExecutionProvider>(value).ToArray();
        }

        /// <summary>Cuts a network call that is too long for a frame into the segments that the model holds; without effect where it holds none. Takes effect when the component is enabled.</summary>
        public bool Segmented
        {
            get => _segmented;
            set => _segmented = value;
        }

        /// <summary>Pictures made earlier, kept in memory. Takes effect when the model is opened.</summary>
        public int MemoryCacheMegabytes
        {
            get => _memoryCacheMegabytes;
            set => _memoryCacheMegabytes = value;
        }

        /// <summary>Pictures made earlier, kept on disk; 0 keeps none. Takes effect when the model is opened.</summary>
        public int DiskCacheMegabytes
        {
            get => _diskCacheMegabytes;
            set => _diskCacheMegabytes = value;
        }

        /// <summary>Whether the model runs once for nothing when the component is enabled.</summary>
        public bool WarmsUp
        {
            get => _warmUp;
            set => _warmUp = value;
        }

        void OnValidate()
        {
            ApplyBudget();
        }

        void ApplyBudget()
        {
            if (_lease != null)
                _lease.Model.Budget = new FrameBudget { Milliseconds = Math.Max(0.1, _budgetMs), TargetFrameMilliseconds = Math.Max(1, _targetFrameMs) };
        }

        ModelOptions Options()
        {
            return new ModelOptions
            {
                Threads = _threads,
                Providers = _providers,
                Segmented = _segmented,
                MemoryCacheMegabytes = _memoryCacheMegabytes,
                DiskCacheMegabytes = _diskCacheMegabytes,
                Folder = ModelFiles.CacheFolder,
            };
        }
    }
}
