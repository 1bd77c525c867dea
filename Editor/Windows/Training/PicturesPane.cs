#nullable enable
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UnityEditor;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>The table of pictures and captions; a row takes the elements of another that has gone out of sight.</summary>
    sealed class PicturesPane : VisualElement
    {
        const float RowHeight = 24;

        readonly ListView _table = new() { name = "pictures", fixedItemHeight = RowHeight, selectionType = SelectionType.None, style = { flexGrow = 1 } };
        readonly Label _refused = Elements.Text();
        readonly TrainingSession _session;
        IReadOnlyList<TrainingPicture>? _shown;

        public PicturesPane(TrainingSession session)
        {
            _session = session;
            style.flexGrow = 1;
            _table.makeItem = () => new PictureRow(session.Dispatch);
            _table.bindItem = (row, index) => ((PictureRow)row).Show(_shown![index]);
            Add(Elements.Row(
                Elements.Button("Add folder...", "Adds all pictures of a folder; captions that lie beside them come with them.", AddFolder),
                Elements.Button("Add selected", "Adds the pictures and folders that are selected in the project window.", AddSelected),
                Elements.Button("Suggest captions", "Gives pictures without a caption the words of their file names.", () => session.Dispatch(new TrainStyleCommand.SuggestCaptions())),
                Elements.Button("Save captions", "Writes each caption into a text file beside its picture.", session.SaveCaptions)));
            Add(_refused);
            Add(_table);
        }

        public void Show(TrainStyleState state)
        {
            _refused.text = state.Refused.Count == 0 ? "" : "not png, jpg or webp: " + string.Join(", ", state.Refused.Select(Path.GetFileName));
            _refused.SetVisible(state.Refused.Count > 0);
            if (ReferenceEquals(state.Choice.Pictures, _shown))
                return;
            _shown = state.Choice.Pictures;
            _table.itemsSource = _shown.ToList();
            _table.RefreshItems();
        }

        void AddFolder()
        {
            var folder = EditorUtility.OpenFolderPanel("A folder with pictures", "", "");
            if (folder.Length > 0)
                _session.AddPictures(new[] { folder });
        }

        void AddSelected()
        {
            _session.AddPictures(UnityEditor.Selection.objects.Select(selected => AssetDatabase.GetAssetPath(selected))
                .Where(path => path.Length > 0).Select(path => ProjectPath.Full(path, YosoProject.Folder)).ToArray());
        }
    }
}
