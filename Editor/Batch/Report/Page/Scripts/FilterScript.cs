#nullable enable
namespace Yoso.Batch
{
    /// <summary>Script: which pictures are shown.</summary>
    static class FilterScript
    {
        internal const string Text = @"
const choices = ['style', 'kind', 'model'];
let shown = [];

function chosen(name) {
  return document.querySelector('input[name=' + name + ']:checked').value;
}

function seedRanges(text) {
  const parts = text.split(',').map(part => part.trim()).filter(part => part);
  if (!parts.every(part => /^\d+(\s*-\s*\d+)?$/.test(part))) return null;
  return parts.map(part => part.split('-').map(number => BigInt(number.trim()))).map(ends => [ends[0], ends[ends.length - 1]]);
}

function wanted() {
  const words = byId('f-prompt').value.toLowerCase().split(/\s+/).filter(word => word);
  const ranges = seedRanges(byId('f-seed').value);
  const mark = chosen('mark');
  const picked = choices.map(name => [name, byId('f-' + name).value]).filter(pair => pair[1]);
  byId('f-seed').setAttribute('aria-invalid', ranges === null);
  return picture => words.every(word => picture.find.includes(word))
    && (!ranges || ranges.length === 0 || picture.number !== null && ranges.some(ends => ends[0] <= picture.number && picture.number <= ends[1]))
    && (mark === 'all' || markOf(picture) === mark)
    && picked.every(pair => picture[pair[0]].includes(pair[1]));
}

function filter() {
  shown = pictures.filter(wanted());
  const all = shown.length === pictures.length;
  byId('result').textContent = all ? 'Showing all ' + pictures.length.toLocaleString('en') : 'Showing ' + shown.length.toLocaleString('en') + ' of ' + pictures.length.toLocaleString('en');
  byId('clear').hidden = all;
  showEmpty();
  arrange();
}

function showEmpty() {
  const lines = byId('empty').children;
  byId('empty').hidden = shown.length > 0;
  lines[0].textContent = pictures.length ? 'No picture matches' : 'No pictures here';
  lines[1].textContent = pictures.length ? 'Fewer words, another mark or no seed may find some.' : 'Nothing was made, or nothing that was made can be shown.';
}

function clearFilters() {
  byId('f-prompt').value = byId('f-seed').value = '';
  for (const name of choices) byId('f-' + name).value = '';
  document.querySelector('input[name=mark][value=all]').checked = true;
  filter();
}

function offerChoices() {
  for (const name of choices) {
    const values = [...new Set(pictures.flatMap(picture => picture[name]))].sort();
    const select = byId('f-' + name);
    const before = select.value;
    const all = make('option', '', 'All');
    all.value = '';
    select.replaceChildren(all, ...values.map(value => {
      const option = make('option', '', value);
      option.value = value;
      return option;
    }));
    select.value = values.includes(before) ? before : '';
    select.parentNode.hidden = values.length < 2;
  }
}

function showProblems() {
  const box = byId('problems');
  box.hidden = problems.length === 0;
  const failed = problems.filter(problem => problem.prompt !== undefined).length;
  const parts = [[failed, 'not made'], [problems.length - failed, 'damaged']].filter(part => part[0]);
  box.firstChild.textContent = parts.map(part => part[0].toLocaleString('en') + ' ' + part[1]).join(', ');
  box.lastChild.replaceChildren(...problems.map(problem => {
    const item = make('li');
    const prompt = make('span', '', problem.prompt || '');
    prompt.dir = 'auto';
    const from = problem.seed === undefined ? '' : ' \u00b7 seed ' + problem.seed;
    item.append(make('b', '', problem.name), problem.prompt ? ' \u00b7 ' : '', prompt, from, make('br'), make('small', '', problem.problem));
    return item;
  }));
}

let known = 0;

function showNews() {
  if (pictures.length === known && document.readyState === 'loading' && known) return;
  known = pictures.length;
  showTally();
  filter();
}
";
    }
}
