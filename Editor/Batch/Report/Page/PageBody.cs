#nullable enable
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;

namespace Yoso.Batch
{
    /// <summary>The page's frame, empty but for the figures; the script fills it.</summary>
    static class PageBody
    {
        internal static string Html(GalleryCounts counts)
        {
            return Frame.Replace("{counts}", WebUtility.HtmlEncode(Figures(counts)));
        }

        static string Figures(GalleryCounts counts)
        {
            var figures = new List<string> { Of(counts.Pictures, "picture") };
            if (counts.Prompts > 0)
                figures.AddRange(new[] { Of(counts.Prompts, "prompt"), Of(counts.Seeds, "seed") });
            if (counts.Styles > 0)
                figures.Add(Of(counts.Styles, "style"));
            if (counts.Models.Count > 0)
                figures.Add((counts.Models.Count == 1 ? "model " : "models ") + string.Join(", ", counts.Models.Take(3)) + (counts.Models.Count > 3 ? " ..." : ""));
            return string.Join(" \u00b7 ", figures);
        }

        static string Of(int count, string what)
        {
            return count.ToString("N0", CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");
        }

        const string Frame = @"<body>
<a class='skip' href='#grid'>Skip to the pictures</a>
<header id='head'>
  <div class='title'>
    <div class='name'>
      <h1 id='title'>Pictures to review</h1>
      <p class='counts'>{counts}</p>
    </div>
    <div class='review'>
      <div class='tally'>
        <p id='tally'></p>
        <div class='progress' aria-hidden='true'><i id='kept-part'></i><i id='rejected-part'></i></div>
      </div>
      <button type='button' id='copy-kept' class='main' disabled>Copy list of kept files</button>
    </div>
  </div>
  <form id='filters' role='search' aria-label='Filter the pictures' autocomplete='off'>
    <label class='wide'><span>Prompt</span><input id='f-prompt' type='search' placeholder='words in the prompt or file name' spellcheck='false'></label>
    <label class='narrow'><span>Seed</span><input id='f-seed' type='text' placeholder='7, 10-20' spellcheck='false'></label>
    <label hidden><span>Style</span><select id='f-style'></select></label>
    <label hidden><span>Kind</span><select id='f-kind'></select></label>
    <label hidden><span>Model</span><select id='f-model'></select></label>
    <fieldset id='f-mark'>
      <legend>Mark</legend>
      <label><input type='radio' name='mark' value='all' checked><span>All</span></label>
      <label><input type='radio' name='mark' value=''><span>Open</span></label>
      <label><input type='radio' name='mark' value='keep'><span>Kept</span></label>
      <label><input type='radio' name='mark' value='reject'><span>Rejected</span></label>
    </fieldset>
    <fieldset id='f-size' class='last'>
      <legend>Size</legend>
      <label><input type='radio' name='size' value='small'><span>S</span></label>
      <label><input type='radio' name='size' value='medium' checked><span>M</span></label>
      <label><input type='radio' name='size' value='large'><span>L</span></label>
    </fieldset>
  </form>
</header>
<main>
  <noscript><p class='note'>This page needs its own script, which the browser was told not to run. It uses no network.</p></noscript>
  <details id='problems' class='note' hidden><summary></summary><ul></ul></details>
  <p class='result'><span id='result' role='status'></span> <button type='button' id='clear' class='plain' hidden>Clear filters</button></p>
  <ul id='grid' aria-label='Pictures'></ul>
  <div id='empty' hidden><p class='big'></p><p></p></div>
</main>
<footer>
  <span><kbd>&#8592;</kbd><kbd>&#8593;</kbd><kbd>&#8595;</kbd><kbd>&#8594;</kbd> move</span>
  <span><kbd>Enter</kbd> enlarge</span>
  <span><kbd>Space</kbd> keep</span>
  <span><kbd>X</kbd> reject</span>
  <span><kbd>/</kbd> filter</span>
</footer>
<output id='page-say' class='say'></output>
" + ViewBody.Dialog + "\n";
    }
}
