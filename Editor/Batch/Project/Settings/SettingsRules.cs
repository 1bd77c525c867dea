#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Yoso.Batch
{
    /// <summary>What settings must be to be of use.</summary>
    public static class SettingsRules
    {
        const int MostThreads = 256;

        static readonly char[] Separators = { '/', '\\' };

        /// <summary>All that is wrong, in the order of the settings; nothing is repaired.</summary>
        /// <param name="projectFolder">What relative paths are below.</param>
        public static IReadOnlyList<SettingsProblem> Check(YosoSettings settings, string projectFolder)
        {
            return new[]
                {
                    Model(settings.Model, projectFolder), Threads(settings.Threads), NamingRule(settings.NamingRule),
                    OutputFolder(settings.OutputFolder), Label(settings), Dotnet(settings.Dotnet, projectFolder), Trainer(settings.Trainer, projectFolder),
                }
                .Concat(settings.Folders.Select(folder => Folder(folder, projectFolder)))
                .OfType<SettingsProblem>().ToArray();
        }

        static SettingsProblem? Model(string model, string projectFolder)
        {
            if (model.Length == 0)
                return null;
            var path = ProjectPath.Full(model, projectFolder);
            return File.Exists(path) || Directory.Exists(path)
                ? null
                : new SettingsProblem(nameof(YosoSettings.Model), $"wanted a .yoso file or a bundle's folder, found nothing at {path}");
        }

        static SettingsProblem? Threads(int threads)
        {
            return threads is >= 0 and <= MostThreads
                ? null
                : new SettingsProblem(nameof(YosoSettings.Threads), $"wanted 0 (half the processor's) to {MostThreads} threads, found {threads}");
        }

        static SettingsProblem? NamingRule(string rule)
        {
            try
            {
                Batch.NamingRule.Parse(rule);
                return null;
            }
            catch (ArgumentException error)
            {
                return new SettingsProblem(nameof(YosoSettings.NamingRule), error.Message);
            }
        }

        static SettingsProblem? OutputFolder(string folder)
        {
            var parts = folder.Split(Separators);
            return parts[0] == "Assets" && !parts.Contains("..")
                ? null
                : new SettingsProblem(nameof(YosoSettings.OutputFolder), $"wanted a folder below Assets, where the project imports pictures, found \"{folder}\"");
        }

        static SettingsProblem? Label(YosoSettings settings)
        {
            return !settings.LabelsPictures || settings.Label.Trim().Length > 0
                ? null
                : new SettingsProblem(nameof(YosoSettings.Label), "wanted a label for generated pictures, or labelling turned off, found no text");
        }

        /// <summary>A bare name is left to the system, which says itself when it finds no such program.</summary>
        static SettingsProblem? Dotnet(string dotnet, string projectFolder)
        {
            if (dotnet.Trim().Length == 0)
                return new SettingsProblem(nameof(YosoSettings.Dotnet), "wanted the .NET program, such as dotnet, found nothing");
            return dotnet.IndexOfAny(Separators) < 0 || File.Exists(ProjectPath.Full(dotnet, projectFolder))
                ? null
                : new SettingsProblem(nameof(YosoSettings.Dotnet), $"wanted the .NET program, found no file at {ProjectPath.Full(dotnet, projectFolder)}");
        }

        static SettingsProblem? Trainer(string folder, string projectFolder)
        {
            return folder.Length == 0 || Directory.Exists(ProjectPath.Full(folder, projectFolder))
                ? null
                : new SettingsProblem(nameof(YosoSettings.Trainer), $"wanted the folder of Yoso.Training.Cli, found none at {ProjectPath.Full(folder, projectFolder)}");
        }

        static SettingsProblem? Folder(string folder, string projectFolder)
        {
            return Directory.Exists(ProjectPath.Full(folder, projectFolder))
                ? null
                : new SettingsProblem(nameof(YosoSettings.Folders), $"wanted a folder with models or styles, found none at {ProjectPath.Full(folder, projectFolder)}");
        }
    }
}
