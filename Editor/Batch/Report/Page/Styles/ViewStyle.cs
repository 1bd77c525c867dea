#nullable enable
namespace Yoso.Batch
{
    /// <summary>The large view.</summary>
    static class ViewStyle
    {
        internal const string Text = @"
html:has(#view[open]) { overflow-y: hidden; }
#view { width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; background: var(--paper); color: inherit; overflow: hidden; }
#view[open] { display: grid; grid-template-columns: minmax(0, 1fr) 384px; grid-template-rows: minmax(0, 1fr); }
#view::backdrop { background: rgba(10, 10, 14, .6); }
.stage-side { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
.stage-box { position: relative; flex: 1; min-height: 0; }
#stage { display: grid; place-content: center; height: 100%; overflow: hidden; outline: none; }
#stage .broken { font-size: 14px; }
.turn { position: absolute; top: calc(50% - 24px); width: 44px; height: 48px; padding: 0 0 4px; border-radius: 10px; box-shadow: var(--shadow); font-size: 28px; line-height: 1; }
.turn.back { left: 16px; }
.turn.on { right: 16px; }
.turn:disabled { visibility: hidden; }
.parts { display: flex; gap: 10px; overflow-x: auto; padding: 12px 16px; border-top: 1px solid var(--line); background: var(--panel); }
.parts:empty { display: none; }
.parts button { display: flex; flex: none; flex-direction: column; align-items: center; gap: 4px; padding: 5px; font-size: 12px; line-height: 15px; }
.parts .thumb { width: 64px; height: 64px; border: 0; border-radius: 4px; }
.parts .word { display: grid; place-items: center; width: 64px; height: 64px; border-radius: 4px; background: var(--hover); color: var(--soft); font-size: 22px; }
.parts button[aria-pressed=true] { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
#view aside { display: flex; flex-direction: column; gap: 14px; min-height: 0; padding: 14px 22px 22px; border-left: 1px solid var(--line); background: var(--panel); overflow: auto; }
.v-top { display: flex; justify-content: space-between; align-items: center; color: var(--soft); font-variant-numeric: tabular-nums; }
.v-top button { width: 32px; height: 32px; margin-right: -8px; font-size: 15px; color: var(--soft); }
#v-prompt { flex: none; max-height: 34vh; font-size: 18px; line-height: 1.4; font-weight: 600; letter-spacing: -.005em; overflow: auto; overflow-wrap: anywhere; white-space: pre-wrap; }
#v-prompt.long { font-size: 14px; font-weight: 450; letter-spacing: 0; }
#v-prompt.none { color: var(--soft); font-weight: 450; font-style: italic; }
.v-marks, .v-copy { display: flex; flex-wrap: wrap; gap: 8px; }
.v-marks button, .v-copy button { flex: 1; padding: 8px 10px; white-space: nowrap; }
.v-marks kbd { margin-left: 6px; }
.keep[aria-pressed=true], .keep[aria-pressed=true]:hover { border-color: transparent; background: var(--keep); color: var(--paper); }
.reject[aria-pressed=true], .reject[aria-pressed=true]:hover { border-color: transparent; background: var(--reject); color: var(--paper); }
#v-facts { width: 100%; border-collapse: collapse; font-size: 13px; }
#v-facts caption { padding-bottom: 6px; color: var(--soft); font-size: 12px; text-align: left; }
#v-facts tr { border-top: 1px solid var(--line); }
#v-facts th { width: 92px; padding: 6px 12px 6px 0; color: var(--soft); font-weight: 400; text-align: left; vertical-align: top; }
#v-facts td { padding: 6px 0; overflow-wrap: anywhere; white-space: pre-wrap; }
#v-facts td.code { font: 12.5px/19px var(--mono); }
#v-sizes { display: flex; align-items: flex-end; gap: 14px; padding: 12px; border-radius: 8px; background: repeating-conic-gradient(var(--tile-a) 0 25%, var(--tile-b) 0 50%) 0 0 / 16px 16px; }
#v-sizes img { display: block; image-rendering: pixelated; }
.swatches { display: flex; flex-wrap: wrap; gap: 3px; padding-top: 2px; }
.swatches i { width: 16px; height: 16px; border: 1px solid var(--line); border-radius: 4px; }
@media (max-width: 820px) {
  #view[open] { grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 52vh) minmax(0, 1fr); }
  .parts { padding: 8px 12px; }
  .parts .thumb, .parts .word { width: 44px; height: 44px; }
  #view aside { border-left: 0; border-top: 1px solid var(--line); padding: 10px 16px 20px; }
}
";
    }
}
