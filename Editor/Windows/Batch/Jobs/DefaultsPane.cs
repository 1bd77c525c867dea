#nullable enable
using System;
using System.Linq;
using UnityEngine.UIElements;
using Yoso.Batch;

namespace Yoso.Editor
{
    /// <summary>What pictures have where their line says nothing, and where those that are kept go.</summary>
    sealed class DefaultsPane : VisualElement, IDeskView
    {
        readonly DropdownField _kind;
        readonly (TextField Field, Func<DeskDefaults, string> Value)[] _texts;
        readonly IntegerField _scale;
        readonly TextField _folder;
        DeskDefaults _defaults = new();

        public DefaultsPane(Action<DeskCommand> dispatch)
        {
            void Change(DeskDefaults defaults) => dispatch(new ChangeDefaults(defaults));
            _kind = Elements.Choice("Kind", "What the pictures are for: their seams, cut-out, maps and import settings follow from it.", TextureKind.All.Select(kind => kind.Name), index => Change(_defaults with { Kind = TextureKind.All[index].Name }));
            _texts = new (TextField, Func<DeskDefaults, string>)[]
            {
                (Elements.Field("Sizes", "Such as 32x32 | 64x64. Empty for the model's own.", text => Change(_defaults with { Sizes = text })), defaults => defaults.Sizes),
                (Elements.Field("Seeds", "Such as 0-4 or 7, 9. Each prompt is drawn with each.", text => Change(_defaults with { Seeds = text })), defaults => defaults.Seeds),
                (Elements.Field("Styles", "Such as house.safetensors:0.8 | none. Each prompt is drawn in each.", text => Change(_defaults with { Styles = text })), defaults => defaults.Styles),
                (Elements.Field("Naming rule", "How kept pictures are named when they are saved.", text => Change(_defaults with { NamingRule = text })), defaults => defaults.NamingRule),
            };
            _scale = new IntegerField("Scale") { name = "Scale", tooltip = "Each pixel is written as a square of so many." };
            _scale.RegisterValueChangedCallback(changed => Change(_defaults with { Scale = changed.newValue }));
            _folder = Elements.Field("Folder", "Where kept pictures are saved; below Assets they are imported.", text => dispatch(new ChooseFolder(text)));
            Add(_kind);
            foreach (var (field, _) in _texts)
                Add(field);
            Add(_scale);
            Add(_folder);
        }

        public void Show(DeskState state)
        {
            _defaults = state.Draft.Defaults;
            _kind.Put(_defaults.Kind);
            foreach (var (field, value) in _texts)
                field.Put(value(_defaults));
            _scale.Put(_defaults.Scale);
            _folder.Put(state.Draft.Folder);
        }
    }
}
