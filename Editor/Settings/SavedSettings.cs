#nullable enable
using System;
using System.Collections.Generic;
using UnityEngine;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>Settings in the form that Unity writes.</summary>
    [Serializable]
    sealed class SavedSettings
    {
        static readonly YosoSettings Defaults = new();

        [SerializeField]
        string _model = Defaults.Model;

        [SerializeField]
        List<string> _folders = new();

        [SerializeField]
        string _provider = "";

        [SerializeField]
        int _threads = Defaults.Threads;

        [SerializeField]
        string _namingRule = Defaults.NamingRule;

        [SerializeField]
        string _outputFolder = Defaults.OutputFolder;

        [SerializeField]
        bool _labelsPictures = Defaults.LabelsPictures;

        [SerializeField]
        string _label = Defaults.Label;

        [SerializeField]
        string _dotnet = Defaults.Dotnet;

        [SerializeField]
        string _trainer = Defaults.Trainer;

        public static SavedSettings Of(YosoSettings settings)
        {
            return new SavedSettings
            {
                _model = settings.Model,
                _folders = new List<string>(settings.Folders),
                _provider = settings.Provider?.ToString() ?? "",
                _threads = settings.Threads,
                _namingRule = settings.NamingRule,
                _outputFolder = settings.OutputFolder,
                _labelsPictures = settings.LabelsPictures,
                _label = settings.Label,
                _dotnet = settings.Dotnet,
                _trainer = settings.Trainer,
            };
        }

        public YosoSettings Read()
        {
            return new YosoSettings
            {
                Model = _model,
                Folders = _folders.ToArray(),
                Provider = Enum.TryParse<ExecutionProvider>(_provider, out var provider) ? provider : null,
                Threads = _threads,
                NamingRule = _namingRule,
                OutputFolder = _outputFolder,
                LabelsPictures = _labelsPictures,
                Label = _label,
                Dotnet = _dotnet,
                Trainer = _trainer,
            };
        }
    }
}
