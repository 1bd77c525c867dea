#nullable enable
namespace Yoso.Batch
{
    /// <summary>The frame of the large view.</summary>
    static class ViewBody
    {
        internal const string Dialog = @"<dialog id='view' aria-labelledby='v-prompt'>
  <div class='stage-side'>
    <div class='stage-box'>
      <div id='stage' tabindex='-1' autofocus role='group' aria-label='Picture'></div>
      <button type='button' id='v-back' class='turn back' aria-label='Previous picture' title='Previous (left arrow)'>&#8249;</button>
      <button type='button' id='v-on' class='turn on' aria-label='Next picture' title='Next (right arrow)'>&#8250;</button>
    </div>
    <div id='v-parts' class='parts' role='group' aria-label='What the picture consists of'></div>
  </div>
  <aside>
    <div class='v-top'>
      <span id='v-place'></span>
      <button type='button' id='v-close' class='plain' aria-label='Close' title='Close (Esc)'>&#10005;</button>
    </div>
    <h2 id='v-prompt' dir='auto'></h2>
    <p id='v-problem' class='bad' hidden></p>
    <div class='v-marks'>
      <button type='button' id='v-keep' class='keep' aria-pressed='false'>Keep <kbd>Space</kbd></button>
      <button type='button' id='v-reject' class='reject' aria-pressed='false'>Reject <kbd>X</kbd></button>
    </div>
    <div id='v-sizes' role='img' aria-label='In real size, twice and three times'></div>
    <table id='v-facts'><caption>Recipe</caption><tbody></tbody></table>
    <div class='v-copy'>
      <button type='button' id='v-recipe'>Copy recipe</button>
      <button type='button' id='v-parameters'>Copy parameters</button>
    </div>
    <output id='view-say' class='say'></output>
  </aside>
</dialog>";
    }
}
