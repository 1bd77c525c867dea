#nullable enable
namespace Yoso.Batch
{
    /// <summary>Script: the grid, of which only the rows near the window exist, and the keys that move in it.</summary>
    static class GridScript
    {
        internal const string Text = @"
const grid = byId('grid');
const gap = 14;
const looks = { small: [104, 48], medium: [164, 72], large: [260, 72] };
const cards = new Map();
let columns = 1;
let cardWidth = 0;
let cardHeight = 0;
let cursor = 0;

function arrange() {
  const look = looks[chosen('size')];
  const width = grid.clientWidth;
  const before = cardWidth;
  columns = Math.max(1, Math.floor((width + gap) / (look[0] + gap)));
  cardWidth = Math.floor((width - gap * (columns - 1)) / columns);
  cardHeight = cardWidth + look[1];
  grid.className = chosen('size');
  grid.style.height = Math.max(0, Math.ceil(shown.length / columns) * (cardHeight + gap) - gap) + 'px';
  cursor = Math.max(0, Math.min(cursor, shown.length - 1));
  if (before !== cardWidth) dropCards();
  draw();
}

function dropCards() {
  for (const card of cards.values()) card.remove();
  cards.clear();
}

function draw() {
  const row = cardHeight + gap;
  const above = -grid.getBoundingClientRect().top;
  const first = Math.max(0, Math.floor((above - 600) / row)) * columns;
  const last = Math.min(shown.length, Math.ceil((above + window.innerHeight + 600) / row) * columns);
  const held = shown.indexOf(pictureOf(document.activeElement));
  const indices = [];
  for (let i = first; i < last; i++) indices.push(i);
  if (held >= 0 && (held < first || held >= last)) held < first ? indices.unshift(held) : indices.push(held);
  const near = new Set(indices.map(i => shown[i]));
  for (const [picture, card] of cards)
    if (!near.has(picture)) {
      card.remove();
      cards.delete(picture);
    }
  for (let at = indices.length - 1, after = null; at >= 0; at--) after = place(indices[at], after);
}

function place(i, after) {
  const picture = shown[i];
  let card = cards.get(picture);
  if (!card) cards.set(picture, card = cardOf(picture));
  if (card.nextSibling !== after || !card.parentNode) grid.insertBefore(card, after);
  card.style.transform = 'translate(' + i % columns * (cardWidth + gap) + 'px,' + Math.floor(i / columns) * (cardHeight + gap) + 'px)';
  card.setAttribute('aria-setsize', shown.length);
  card.setAttribute('aria-posinset', i + 1);
  card.firstChild.tabIndex = i === cursor ? 0 : -1;
  return card;
}

function pictureOf(element) {
  const card = element && element.closest ? element.closest('#grid li') : null;
  return card ? card.picture : null;
}

function go(i) {
  if (shown.length === 0) return;
  cursor = Math.max(0, Math.min(i, shown.length - 1));
  reveal();
  draw();
  if (!cards.has(shown[cursor])) place(cursor, null);
  cards.get(shown[cursor]).firstChild.focus({ preventScroll: true });
}

function reveal() {
  const top = grid.getBoundingClientRect().top + Math.floor(cursor / columns) * (cardHeight + gap);
  const covered = Math.max(0, byId('head').getBoundingClientRect().bottom);
  if (top < covered + gap) window.scrollBy(0, top - covered - gap);
  else if (top + cardHeight > window.innerHeight - gap) window.scrollBy(0, top + cardHeight - window.innerHeight + gap);
}

function page() {
  return columns * Math.max(1, Math.floor(window.innerHeight / (cardHeight + gap)) - 1);
}

const moves = {
  ArrowLeft: () => cursor - 1,
  ArrowRight: () => cursor + 1,
  ArrowUp: () => cursor < columns ? cursor : cursor - columns,
  ArrowDown: () => cursor + columns,
  PageUp: () => cursor - page(),
  PageDown: () => cursor + page(),
  Home: () => 0,
  End: () => shown.length - 1,
};
";
    }
}
