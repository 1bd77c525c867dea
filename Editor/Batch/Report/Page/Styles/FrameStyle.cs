#nullable enable
namespace Yoso.Batch
{
    /// <summary>Colours of both themes, letters, and the frame around the pictures.</summary>
    static class FrameStyle
    {
        internal const string Text = @"
:root {
  color-scheme: light dark;
  --paper: #f5f5f2; --panel: #ffffff; --ink: #1d1e24; --soft: #5d606c; --line: #dcdcd7; --hover: #eeeeea;
  --accent: #3f51c9; --on-accent: #ffffff; --keep: #23803b; --reject: #c0342f; --tile-a: #ededea; --tile-b: #dededa;
  --shadow: 0 1px 2px rgba(20, 20, 30, .08), 0 4px 14px rgba(20, 20, 30, .06);
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131418; --panel: #1c1e24; --ink: #ececef; --soft: #a2a5b1; --line: #30333c; --hover: #262932;
    --accent: #93a4ff; --on-accent: #14172b; --keep: #6fd486; --reject: #ff8a80; --tile-a: #454954; --tile-b: #3b3f49;
    --shadow: 0 1px 2px rgba(0, 0, 0, .4), 0 4px 14px rgba(0, 0, 0, .3);
  }
}
html { overflow-y: scroll; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--paper); color: var(--ink); font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif; }
h1, h2, p { margin: 0; }
h1 { font-size: 20px; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; overflow-wrap: anywhere; }
button, input, select { font: inherit; color: inherit; }
button { padding: 6px 12px; border: 1px solid var(--line); border-radius: 7px; background: var(--panel); cursor: pointer; }
button:hover { background: var(--hover); }
button:disabled { opacity: .5; cursor: default; }
button.main { border-color: transparent; background: var(--accent); color: var(--on-accent); font-weight: 550; }
button.main:hover:enabled { filter: brightness(1.08); }
button.plain { border-color: transparent; background: none; color: var(--accent); padding: 2px 6px; }
button.plain:hover { background: var(--hover); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
kbd { display: inline-block; min-width: 19px; padding: 0 5px; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 5px; background: var(--panel); color: var(--soft); font: 11px/17px var(--mono); text-align: center; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 12px; top: 12px; z-index: 9; padding: 8px 12px; background: var(--panel); }
header { position: sticky; top: 0; z-index: 5; padding: 16px 24px 14px; border-bottom: 1px solid var(--line); background: var(--panel); }
.title { display: flex; flex-wrap: wrap; gap: 12px 32px; align-items: center; justify-content: space-between; }
.counts, .result, .tally p { color: var(--soft); font-variant-numeric: tabular-nums; }
.review { display: flex; flex-wrap: wrap; gap: 10px 20px; align-items: center; }
.tally { min-width: 200px; }
.tally b { font-weight: 600; color: var(--ink); }
.progress { display: flex; height: 5px; margin-top: 5px; border-radius: 3px; background: var(--hover); overflow: hidden; }
.progress i { width: 0; transition: width .15s; }
#kept-part { background: var(--keep); }
#rejected-part { background: var(--reject); }
#filters { display: flex; flex-wrap: wrap; gap: 10px 16px; align-items: flex-end; margin-top: 14px; }
#filters label > span:first-child, legend { display: block; padding: 0; margin-bottom: 4px; color: var(--soft); font-size: 12px; line-height: 15px; }
#filters input:not([type=radio]), select { height: 34px; width: 100%; padding: 0 10px; border: 1px solid var(--line); border-radius: 7px; background: var(--paper); }
#filters input[aria-invalid=true] { border-color: var(--reject); }
::placeholder { color: var(--soft); opacity: .8; }
.wide { flex: 1 1 220px; max-width: 460px; }
.narrow { flex: 0 1 120px; }
fieldset { display: flex; margin: 0; padding: 0; border: 0; min-width: 0; }
fieldset label { position: relative; }
fieldset input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
#filters fieldset label span { display: block; height: 34px; margin: 0 0 0 -1px; padding: 0 12px; border: 1px solid var(--line); background: var(--paper); color: var(--ink); font-size: 14px; line-height: 32px; }
fieldset label:first-of-type span { border-radius: 7px 0 0 7px; }
fieldset label:last-of-type span { border-radius: 0 7px 7px 0; }
#filters fieldset input:checked + span { position: relative; border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
fieldset input:focus-visible + span { position: relative; outline: 2px solid var(--accent); outline-offset: 2px; }
.last { margin-left: auto; }
main { flex: 1; padding: 14px 24px 28px; }
.result { min-height: 24px; margin-bottom: 10px; }
.note { margin-bottom: 12px; padding: 10px 14px; border: 1px solid var(--line); border-left: 3px solid var(--reject); border-radius: 7px; background: var(--panel); }
.note summary { cursor: pointer; font-weight: 550; }
.note ul { display: grid; gap: 8px; max-height: 40vh; margin: 10px 0 2px; padding: 0; overflow: auto; list-style: none; }
.note li { content-visibility: auto; contain-intrinsic-size: auto 44px; overflow-wrap: anywhere; }
.note small, .bad { color: var(--reject); font-size: 13px; }
#empty { padding: 12vh 16px; text-align: center; color: var(--soft); }
#empty .big { margin-bottom: 4px; color: var(--ink); font-size: 18px; font-weight: 600; }
footer { display: flex; flex-wrap: wrap; gap: 6px 18px; padding: 10px 24px; border-top: 1px solid var(--line); color: var(--soft); font-size: 12.5px; }
footer kbd { margin-right: 2px; }
.say { position: fixed; left: 50%; bottom: 24px; z-index: 9; max-width: min(560px, 90vw); padding: 9px 16px; border-radius: 9px; background: var(--ink); color: var(--paper); box-shadow: var(--shadow); opacity: 0; transform: translate(-50%, 8px); transition: opacity .15s, transform .15s; pointer-events: none; }
.say.on { opacity: 1; transform: translate(-50%, 0); }
.by-hand { position: fixed; left: 50%; bottom: 24px; z-index: 9; width: min(640px, 92vw); transform: translateX(-50%); padding: 14px; border: 1px solid var(--line); border-radius: 10px; background: var(--panel); box-shadow: var(--shadow); }
.by-hand textarea { display: block; width: 100%; height: 120px; margin-top: 8px; border: 1px solid var(--line); border-radius: 7px; background: var(--paper); color: inherit; font: 12px/1.4 var(--mono); }
@media (max-width: 720px), (max-height: 560px) {
  header { position: static; }
}
@media (max-width: 720px) {
  header, main { padding-left: 14px; padding-right: 14px; }
  .review, .review .main, .tally { flex: 1 1 100%; }
  .last { margin-left: 0; }
  #f-mark label { flex: 1; text-align: center; }
  #f-mark { order: 9; flex: 1 1 100%; flex-wrap: wrap; }
  footer { display: none; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
";
    }
}
