#nullable enable
using System.IO;
using System.Runtime.InteropServices;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The project as the Train Style window stands in it.</summary>
    static class ProjectTraining
    {
        const string TrainerInPackage = "Packages/com.yoso.realtime/Training~/Yoso.Training.Cli";

        public static TrainingPlace Place()
        {
            var windows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
            return new TrainingPlace(YosoProject.Folder, new SystemProcesses(windows)) { Windows = windows, Command = Command };
        }

        /// <summary>The project's model, on which a style is trained unless another is named; empty for the embedded one.</summary>
        public static string Base()
        {
            var model = YosoProject.Settings.Model;
            return model.Length > 0 ? ProjectPath.Full(model, YosoProject.Folder) : "";
        }

        static (string Dotnet, string Trainer) Command()
        {
            var settings = YosoProject.Settings;
            var trainer = settings.Trainer.Length > 0 ? ProjectPath.Full(settings.Trainer, YosoProject.Folder) : Path.GetFullPath(TrainerInPackage);
            return (settings.Dotnet, trainer);
        }
    }
}
