#nullable enable
using System;
using System.Linq;
using System.Text.Json;

namespace Yoso.Batch
{
    /// <summary>A draft as fields of a session.</summary>
    static class DraftJson
    {
        public static void Write(Utf8JsonWriter json, DeskDraft draft)
        {
            json.WriteString("text", draft.Text);
            json.WriteString("text_format", draft.Format.ToString());
            json.WriteString("folder", draft.Folder);
            json.WriteStartObject("defaults");
            json.WriteString("kind", draft.Defaults.Kind);
            json.WriteString("sizes", draft.Defaults.Sizes);
            json.WriteString("seeds", draft.Defaults.Seeds);
            json.WriteString("styles", draft.Defaults.Styles);
            json.WriteNumber("scale", draft.Defaults.Scale);
            json.WriteString("naming_rule", draft.Defaults.NamingRule);
            json.WriteEndObject();
            json.WriteStartArray("extras");
            foreach (var item in draft.Extras)
                ItemJson.Write(json, item);
            json.WriteEndArray();
        }

        /// <summary>Its revision is one: it is to be read again.</summary>
        public static DeskDraft Read(JsonElement root)
        {
            return new DeskDraft
            {
                Text = Text(root, "text"),
                Format = Enum.Parse<JobFormat>(Text(root, "text_format")),
                Folder = Text(root, "folder"),
                Defaults = Defaults(root.GetProperty("defaults")),
                Extras = root.GetProperty("extras").EnumerateArray().Select(ItemJson.Read).ToArray(),
                Revision = 1,
            };
        }

        static DeskDefaults Defaults(JsonElement fields)
        {
            return new DeskDefaults
            {
                Kind = Text(fields, "kind"),
                Sizes = Text(fields, "sizes"),
                Seeds = Text(fields, "seeds"),
                Styles = Text(fields, "styles"),
                Scale = fields.GetProperty("scale").GetInt32(),
                NamingRule = Text(fields, "naming_rule"),
            };
        }

        static string Text(JsonElement fields, string name)
        {
            return fields.GetProperty(name).GetString() ?? "";
        }
    }
}
