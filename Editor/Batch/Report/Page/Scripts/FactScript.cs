#nullable enable
namespace Yoso.Batch
{
    /// <summary>Script: a recipe as rows of a table. Fields that this page knows nothing of are shown under their own names.</summary>
    static class FactScript
    {
        internal const string Text = @"
const told = ['format', 'prompt', 'negative_prompt', 'seed', 'width', 'height', 'kind', 'steps', 'guidance', 'tiling', 'scale', 'palette', 'styles', 'sampler', 'model', 'model_hash'];

function factsOf(picture) {
  const recipe = picture.recipe || {};
  const made = recipe.width ? recipe.width + ' \u00d7 ' + recipe.height : '';
  const size = picture.width + ' \u00d7 ' + picture.height;
  const rows = [
    ['Negative', recipe.negative_prompt],
    ['Seed', picture.seed, 'code'],
    ['Size', made && made !== size ? size + ' (made as ' + made + ')' : size],
    ['Kind', recipe.kind],
    ['Steps', recipe.steps],
    ['Guidance', recipe.guidance],
    ['Tiles along', recipe.tiling && [...recipe.tiling].join(' and ')],
    ['Scale', recipe.scale],
    ['Palette', swatches(recipe.palette)],
    ['Styles', (recipe.styles || []).map(style => style.name + ' \u00d7 ' + style.weight).join('\n')],
    ['Sampler', recipe.sampler],
    ['Model', recipe.model && recipe.model + (recipe.model_hash ? ' (' + recipe.model_hash.slice(0, 10) + ')' : '')],
    ...Object.keys(recipe).filter(name => !told.includes(name)).map(name => [name.replace(/_/g, ' '), plain(recipe[name])]),
    ['File', picture.name, 'code'],
    ['Bytes', picture.bytes.toLocaleString('en')],
  ];
  return rows.filter(row => row[1] !== undefined && row[1] !== null && row[1] !== '');
}

function swatches(palette) {
  if (!palette) return '';
  const row = make('span', 'swatches');
  for (const colour of String(palette).split(/\s+/)) {
    const swatch = make('i');
    swatch.style.background = '#' + colour;
    swatch.title = colour;
    row.append(swatch);
  }
  return row;
}

function plain(value) {
  return Array.isArray(value) ? value.map(plain).join(', ') : value && typeof value === 'object' ? JSON.stringify(value) : value;
}

function rowOf(fact) {
  const row = make('tr');
  const head = make('th', '', fact[0]);
  const cell = make('td', fact[2]);
  cell.append(fact[1]);
  head.scope = 'row';
  cell.dir = 'auto';
  row.append(head, cell);
  return row;
}
";
    }
}
