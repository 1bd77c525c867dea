#nullable enable
namespace Yoso.Batch
{
    /// <summary>Script: the large view, which goes through the pictures that were shown when it was opened.</summary>
    static class ViewScript
    {
        internal const string Text = @"
const view = byId('view');
const stage = byId('stage');
let viewed = [];
let at = 0;
let part = null;

function enlarge(i) {
  viewed = shown.slice();
  view.showModal();
  turn(i);
}

function turn(i) {
  at = Math.max(0, Math.min(i, viewed.length - 1));
  const picture = viewed[at];
  byId('v-back').disabled = at === 0;
  byId('v-on').disabled = at === viewed.length - 1;
  byId('v-place').textContent = (at + 1).toLocaleString('en') + ' of ' + viewed.length.toLocaleString('en');
  byId('v-prompt').textContent = title(picture);
  byId('v-prompt').className = picture.prompt ? picture.prompt.length > 160 ? 'long' : '' : 'none';
  byId('v-problem').hidden = !picture.problem;
  byId('v-problem').textContent = picture.problem ? 'Its recipe can\'t be read: ' + picture.problem : '';
  byId('v-facts').tBodies[0].replaceChildren(...factsOf(picture).map(rowOf));
  byId('v-facts').caption.hidden = !picture.recipe;
  byId('v-recipe').disabled = byId('v-parameters').disabled = !picture.recipe;
  view.querySelector('aside').scrollTop = 0;
  showViewMark();
  showParts(picture);
  stand(picture);
}

function stand(file) {
  part = file;
  const repeats = file === 'tiled' ? 3 : 1;
  const picture = file === 'tiled' ? viewed[at] : file;
  const across = repeats > 1 && picture.recipe.tiling.includes('x') ? repeats : 1;
  const down = repeats > 1 && picture.recipe.tiling.includes('y') ? repeats : 1;
  const images = [];
  for (let i = 0; i < across * down; i++) images.push(imageOf(picture, (stage.clientWidth - 40) / across, (stage.clientHeight - 40) / down));
  images[0].alt = title(viewed[at]);
  stage.style.gridTemplateColumns = 'repeat(' + across + ', auto)';
  stage.replaceChildren(...images);
  showSizes(picture);
  for (const button of byId('v-parts').children) button.setAttribute('aria-pressed', button.file === file);
}

function showSizes(file) {
  const fitting = [1, 2, 3].filter(times => times * file.width <= 150 && times * file.height <= 150);
  byId('v-sizes').hidden = fitting.length === 0;
  byId('v-sizes').replaceChildren(...fitting.map(times => imageOf(file, times * file.width, times * file.height)));
}

function showParts(picture) {
  const parts = [['picture', picture], ...picture.companions.map(companion => [companion.word, companion])];
  if (picture.recipe && picture.recipe.tiling) parts.splice(1, 0, ['tiled', 'tiled']);
  byId('v-parts').replaceChildren(...(parts.length < 2 ? [] : parts.map(partOf)));
}

function partOf(pair) {
  const button = make('button');
  const thumb = make('span', pair[1] === 'tiled' ? 'word' : 'thumb', pair[1] === 'tiled' ? '\u229e' : undefined);
  if (pair[1] !== 'tiled') thumb.append(imageOf(pair[1], 64));
  button.type = 'button';
  button.file = pair[1];
  button.append(thumb, pair[0]);
  button.addEventListener('click', () => stand(pair[1]));
  return button;
}

function showViewMark() {
  for (const value of ['keep', 'reject'])
    byId('v-' + value).setAttribute('aria-pressed', markOf(viewed[at]) === value);
}

function decideView(value) {
  decide(viewed[at], value);
  showViewMark();
}

function closeView() {
  const last = viewed[at];
  filter();
  go(Math.max(0, shown.includes(last) ? shown.indexOf(last) : cursor));
}

const viewKeys = {
  ArrowLeft: () => turn(at - 1),
  ArrowRight: () => turn(at + 1),
  Home: () => turn(0),
  End: () => turn(viewed.length - 1),
  ' ': () => decideView('keep'),
  x: () => decideView('reject'),
};
";
    }
}
