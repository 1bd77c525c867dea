#nullable enable
namespace Yoso.Batch
{
    /// <summary>Script: what is kept and rejected, remembered by the browser for this page's address while a picture's recipe stays the same.</summary>
    static class MarkScript
    {
        internal const string Text = @"
const shelf = 'yoso-marks:' + location.pathname;
const marks = new Map(readMarks());

function readMarks() {
  try {
    return JSON.parse(localStorage.getItem(shelf)) || [];
  } catch (problem) {
    return []; // no storage here, or not ours: marks last while the page is open
  }
}

function identity(picture) {
  return picture.name + '#' + (picture.key || picture.bytes);
}

function markOf(picture) {
  return marks.get(identity(picture)) || '';
}

function mark(picture, value) {
  if (markOf(picture) === value) marks.delete(identity(picture));
  else marks.set(identity(picture), value);
  try {
    localStorage.setItem(shelf, JSON.stringify([...marks]));
  } catch (problem) {
    // as above
  }
  showTally();
}

function kept() {
  return pictures.filter(picture => markOf(picture) === 'keep');
}

function showTally() {
  const keeps = kept().length;
  const rejects = pictures.filter(picture => markOf(picture) === 'reject').length;
  const tally = byId('tally');
  tally.replaceChildren(make('b', '', keeps), ' kept \u00b7 ', make('b', '', rejects), ' rejected \u00b7 ', make('b', '', pictures.length - keeps - rejects), ' open');
  byId('kept-part').style.width = 100 * keeps / Math.max(1, pictures.length) + '%';
  byId('rejected-part').style.width = 100 * rejects / Math.max(1, pictures.length) + '%';
  byId('copy-kept').disabled = keeps === 0;
}

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    say(what + ' copied');
  } catch (problem) {
    copyByHand(text, what);
  }
}

function copyByHand(text, what) {
  const box = make('div', 'by-hand');
  const label = make('label', '', what + ': press Ctrl+C to copy, Esc to close');
  const field = make('textarea');
  field.value = text;
  field.readOnly = true;
  label.append(field);
  box.append(label);
  (view.open ? view : document.body).append(box);
  field.select();
  if (document.execCommand('copy')) {
    box.remove();
    say(what + ' copied');
    return;
  }
  field.addEventListener('blur', () => box.remove());
  field.addEventListener('keydown', event => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    box.remove();
  });
}

function say(text) {
  const output = byId(view.open ? 'view-say' : 'page-say');
  output.textContent = text;
  output.classList.add('on');
  clearTimeout(say.timer);
  say.timer = setTimeout(() => output.classList.remove('on'), 1800);
}
";
    }
}
