#nullable enable
namespace Yoso.Batch
{
    /// <summary>Script: one picture in the grid. Texts go in as texts, never as HTML.</summary>
    static class CardScript
    {
        internal const string Text = @"
function cardOf(picture) {
  const item = make('li');
  const button = make('button', 'card');
  const thumb = make('span', 'thumb');
  button.type = 'button';
  thumb.style.height = cardWidth + 'px';
  thumb.append(imageOf(picture, cardWidth - 12));
  button.append(thumb, wordsOf(picture));
  item.picture = picture;
  item.style.width = cardWidth + 'px';
  item.style.height = cardHeight + 'px';
  item.append(button, quickOf(picture));
  showMark(item, picture);
  return item;
}

function wordsOf(picture) {
  const words = make('span', 'words');
  const prompt = make('span', picture.prompt ? 'prompt' : 'prompt none', title(picture));
  prompt.dir = 'auto';
  words.append(prompt);
  const seed = make('span', 'seed');
  seed.append(make('span', '', picture.recipe ? 'seed ' + picture.seed : picture.name));
  const style = picture.style.filter(name => name !== '(none)').join(' + ');
  if (style || picture.kind[0] !== 'plain') seed.append(make('em', '', style || picture.kind[0]));
  words.append(seed);
  return words;
}

function title(picture) {
  return picture.prompt || (picture.recipe ? '(no prompt)' : '(no recipe)');
}

function quickOf(picture) {
  const quick = make('span', 'quick');
  for (const [value, sign, word] of [['keep', '\u2713', 'Keep'], ['reject', '\u2715', 'Reject']]) {
    const button = make('button', value, sign);
    button.type = 'button';
    button.tabIndex = -1;
    button.title = word;
    button.setAttribute('aria-label', word + ' ' + picture.name);
    button.addEventListener('click', () => decide(picture, value));
    quick.append(button);
  }
  return quick;
}

function showMark(item, picture) {
  const value = markOf(picture);
  item.dataset.mark = value;
  for (const button of item.lastChild.children) button.setAttribute('aria-pressed', button.className === value);
  const state = value === 'keep' ? ', kept' : value === 'reject' ? ', rejected' : '';
  item.firstChild.setAttribute('aria-label', title(picture) + (picture.recipe ? ', seed ' + picture.seed : ', ' + picture.name) + state);
  item.firstChild.title = picture.name;
}

function decide(picture, value) {
  mark(picture, value);
  const card = cards.get(picture);
  if (card) showMark(card, picture);
  if (chosen('mark') === 'all' || view.open) return;
  const inGrid = pictureOf(document.activeElement) === picture;
  filter();
  if (inGrid) go(cursor);
}
";
    }
}
