#nullable enable
using System.IO;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using Yoso.Editor;
using Object = UnityEngine.Object;

namespace Yoso.Tests
{
    /// <summary>A project of its own for each test, whose assets lie in its folder, and menus to choose from.</summary>
    public abstract class ImportingFixture
    {
        private protected TemporaryFolder Project { get; private set; } = null!;

        [SetUp]
        public void OpenProject()
        {
            Project = new TemporaryFolder();
            Application.dataPath = Directory.CreateDirectory(Project.File("Assets")).FullName;
            Application.persistentDataPath = Project.File("Cache");
            AssetDatabase.Assets.Clear();
            AssetImporter.All.Clear();
            AssetDatabase.Imported.Clear();
            World.Log.Clear();
            EditorHooks.Load();
            YosoProject.Change(_ => new Yoso.Batch.YosoSettings { Model = EmbeddedModel.Path });
        }

        [TearDown]
        public void CloseProject()
        {
            Selection.objects = System.Array.Empty<Object>();
            YosoProject.Change(_ => new Yoso.Batch.YosoSettings());
            Project.Dispose();
        }

        /// <summary>A file's place below Assets.</summary>
        private protected static string Asset(string name) => Path.Combine(Application.dataPath, name);

        /// <summary>An asset of the project that is selected.</summary>
        private protected static Object Select(string path)
        {
            var asset = new Texture2D(2, 2) { name = path };
            AssetDatabase.Assets[path] = asset;
            Selection.objects = Selection.objects.Append(asset).ToArray();
            return asset;
        }

        /// <summary>What a menu item does; null where its validation forbids it.</summary>
        private protected static bool Choose(string item)
        {
            var methods = typeof(TextureMenu).GetMethods(BindingFlags.Static | BindingFlags.NonPublic);
            var validation = methods.Single(method => method.GetCustomAttributes<MenuItem>().Any(menu => menu.menuItem == item && menu.validate));
            if (!(bool)validation.Invoke(null, null)!)
                return false;
            methods.Single(method => method.GetCustomAttributes<MenuItem>().Any(menu => menu.menuItem == item && !menu.validate)).Invoke(null, null);
            return true;
        }
    }
}
