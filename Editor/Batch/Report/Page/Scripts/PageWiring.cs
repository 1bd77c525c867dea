#nullable enable
namespace Yoso.Batch
{
    /// <summary>Script: which event does what.</summary>
    static class PageWiring
    {
        internal const string Text = @"
function keyOf(event) {
  return event.ctrlKey || event.metaKey || event.altKey ? '' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

function press(event, action) {
  event.preventDefault();
  action();
}

grid.addEventListener('click', event => {
  const card = event.target.closest('.card');
  if (!card) return;
  cursor = shown.indexOf(pictureOf(card));
  enlarge(cursor);
});

grid.addEventListener('focusin', event => {
  const index = shown.indexOf(pictureOf(event.target));
  if (index < 0 || index === cursor) return;
  const before = cards.get(shown[cursor]);
  if (before) before.firstChild.tabIndex = -1;
  cursor = index;
  cards.get(shown[index]).firstChild.tabIndex = 0;
});

document.addEventListener('keydown', event => {
  const key = keyOf(event);
  if (view.open || event.target.closest('input, select, textarea, summary')) return;
  const picture = pictureOf(event.target);
  if (picture && moves[key]) press(event, () => go(moves[key]()));
  else if (picture && key === ' ') press(event, () => decide(picture, 'keep'));
  else if (picture && key === 'x') press(event, () => decide(picture, 'reject'));
  else if (key === '/') press(event, () => byId('f-prompt').select());
  else if (event.target === document.body && key.startsWith('Arrow')) press(event, () => go(cursor));
});

// Firefox presses a button when the space bar goes up.
grid.addEventListener('keyup', event => {
  if (event.key === ' ') event.preventDefault();
});

view.addEventListener('keydown', event => {
  const key = keyOf(event);
  if (key === ' ' && event.target.closest('button')) return;
  if (viewKeys[key]) press(event, viewKeys[key]);
});

// After a click the keys go on meaning the picture; who came by Tab stays where they are.
view.addEventListener('click', event => {
  if (event.detail > 0 && event.target.closest('button') && !document.activeElement.closest('.by-hand')) stage.focus();
});

view.addEventListener('close', closeView);
byId('v-close').addEventListener('click', () => view.close());
byId('v-back').addEventListener('click', () => turn(at - 1));
byId('v-on').addEventListener('click', () => turn(at + 1));
byId('v-keep').addEventListener('click', () => decideView('keep'));
byId('v-reject').addEventListener('click', () => decideView('reject'));
byId('v-recipe').addEventListener('click', () => copy(viewed[at].text, 'Recipe'));
byId('v-parameters').addEventListener('click', () => copy(viewed[at].parameters, 'Parameters'));
byId('copy-kept').addEventListener('click', () => copy(kept().map(picture => picture.name).join('\n'), kept().length + ' names'));
byId('clear').addEventListener('click', clearFilters);
byId('filters').addEventListener('submit', event => event.preventDefault());
for (const kind of ['input', 'change'])
  byId('filters').addEventListener(kind, () => {
    cursor = 0;
    filter();
  });
byId('f-prompt').addEventListener('keydown', event => {
  if (event.key === 'Enter' || event.key === 'ArrowDown') press(event, () => go(0));
});

let isDrawing = false;
window.addEventListener('scroll', () => {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    draw();
  });
}, { passive: true });

window.addEventListener('resize', () => {
  arrange();
  if (view.open) stand(part);
});

window.addEventListener('storage', event => {
  if (event.key !== shelf) return;
  marks.clear();
  for (const pair of readMarks()) marks.set(pair[0], pair[1]);
  showNews();
  for (const [picture, card] of cards) showMark(card, picture);
});

document.addEventListener('DOMContentLoaded', () => {
  offerChoices();
  showProblems();
  showNews();
});

const folder = location.pathname.split('/').slice(-2)[0];
if (folder) {
  try {
    byId('title').textContent = document.title = decodeURIComponent(folder);
  } catch (problem) {
    // not a name that can be shown
  }
}
";
    }
}
