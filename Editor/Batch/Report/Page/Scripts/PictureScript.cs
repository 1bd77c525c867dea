#nullable enable
namespace Yoso.Batch
{
    /// <summary>Script: takes the pictures out of their blocks of lines.</summary>
    static class PictureScript
    {
        internal const string Text = @"
const pictures = [];
const problems = [];

const byId = id => document.getElementById(id);

function make(tag, look, text) {
  const element = document.createElement(tag);
  if (look) element.className = look;
  if (text !== undefined) element.textContent = text;
  return element;
}

function linesOf(block) {
  const lines = block.textContent.split('\n').slice(1, -1);
  block.remove();
  return lines;
}

function takePicture(lines, at) {
  const picture = JSON.parse(lines[at++]);
  picture.text = lines[at++];
  picture.recipe = picture.text ? JSON.parse(picture.text) : null;
  picture.png = lines[at++];
  for (const companion of picture.companions) companion.png = lines[at++];
  const recipe = picture.recipe;
  picture.prompt = recipe ? recipe.prompt || '' : '';
  picture.find = (picture.prompt + '\n' + picture.name).toLowerCase();
  picture.number = recipe ? BigInt(picture.seed) : null;
  picture.style = recipe && recipe.styles && recipe.styles.length ? recipe.styles.map(style => style.name) : ['(none)'];
  picture.kind = [recipe ? recipe.kind || 'plain' : '(no recipe)'];
  picture.model = [recipe && recipe.model || '(unknown)'];
  pictures.push(picture);
  return at;
}

window.takePictures = function () {
  for (const block of document.querySelectorAll('script.problems'))
    for (const line of linesOf(block)) problems.push(JSON.parse(line));
  for (const block of document.querySelectorAll('script.pictures')) {
    const lines = linesOf(block);
    for (let at = 0; at < lines.length;) at = takePicture(lines, at);
  }
  showNews();
};

function sourceOf(file) {
  return file.link || 'data:image/png;base64,' + file.png;
}

function imageOf(file, side, high) {
  const image = make('img');
  const fit = Math.min(side / file.width, (high || side) / file.height);
  const factor = fit >= 1 ? Math.floor(fit) : fit;
  image.alt = '';
  image.decoding = 'async';
  image.width = Math.max(1, Math.round(file.width * factor));
  image.height = Math.max(1, Math.round(file.height * factor));
  if (factor < 1) image.className = 'smooth';
  image.onerror = () => image.replaceWith(make('span', 'broken', 'can\'t be shown: ' + (file.link ? 'the file is not beside the page' : 'damaged')));
  image.src = sourceOf(file);
  return image;
}
";
    }
}
