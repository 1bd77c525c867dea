#nullable enable
namespace Yoso.Batch
{
    /// <summary>The grid and its cards.</summary>
    static class CardStyle
    {
        internal const string Text = @"
#grid { position: relative; margin: 0; padding: 0; list-style: none; }
#grid li { position: absolute; left: 0; top: 0; contain: layout style; }
.card { display: block; width: 100%; height: 100%; padding: 0; border: 1px solid var(--line); border-radius: 10px; background: var(--panel); overflow: hidden; text-align: left; }
.card:hover { border-color: var(--soft); background: var(--panel); box-shadow: var(--shadow); }
.card:focus-visible { outline-offset: 1px; outline-width: 3px; }
.thumb, #stage, .parts .thumb { background: repeating-conic-gradient(var(--tile-a) 0 25%, var(--tile-b) 0 50%) 0 0 / 16px 16px; }
.thumb { display: grid; place-items: center; border-bottom: 1px solid var(--line); overflow: hidden; }
.thumb img, #stage img { display: block; image-rendering: pixelated; }
.thumb img.smooth, #stage img.smooth { image-rendering: auto; }
.words { display: block; padding: 7px 10px 0; }
.prompt { display: -webkit-box; height: 36px; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: 13px; line-height: 18px; overflow-wrap: anywhere; }
.prompt.none { color: var(--soft); font-style: italic; }
.seed { display: flex; gap: 8px; margin-top: 3px; color: var(--soft); font: 11.5px/16px var(--mono); white-space: nowrap; }
.seed span:first-child { flex: 0 1 auto; overflow: hidden; text-overflow: ellipsis; }
.seed em { margin-left: auto; overflow: hidden; text-overflow: ellipsis; font-style: normal; font-family: system-ui, sans-serif; }
.small .words { padding: 5px 8px 0; }
.small .prompt { display: block; height: 17px; font-size: 12px; line-height: 17px; white-space: nowrap; text-overflow: ellipsis; }
.small .seed em { display: none; }
li[data-mark=keep] .card { border-color: var(--keep); box-shadow: 0 0 0 1px var(--keep); }
li[data-mark=reject] .thumb img { opacity: .22; }
li[data-mark=reject] .words { opacity: .6; }
li[data-mark=reject] .prompt { text-decoration: line-through; }
.quick { position: absolute; top: 7px; right: 7px; display: flex; gap: 5px; }
.quick button { width: 28px; height: 28px; padding: 0; border-radius: 50%; box-shadow: var(--shadow); font-size: 14px; line-height: 1; opacity: 0; }
#grid li:hover .quick button, #grid li:focus-within .quick button { opacity: 1; }
.quick button[aria-pressed=true] { opacity: 1; border-color: transparent; color: var(--paper); }
#grid li:not(:hover):not(:focus-within) .quick button[aria-pressed=true] { order: 1; }
.quick .keep[aria-pressed=true] { background: var(--keep); }
.quick .reject[aria-pressed=true] { background: var(--reject); }
.broken { padding: 8px; color: var(--reject); font-size: 12px; text-align: center; }
@media (hover: none) { .quick button { opacity: .85; } }
";
    }
}
