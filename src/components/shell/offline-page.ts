/** The script of the offline page: what can be read now, in this page's language, and another try. */
import { readablePages } from '../../lib/kept-pages.ts';

const list = document.querySelector<HTMLElement>('#kept');
document.querySelector('#try')?.addEventListener('click', () => location.reload());

if (list) {
  const welsh = list.dataset['lang'] === 'cy';
  const pages = (await readablePages()).filter(({ path }) => path.startsWith('/cy/') === welsh);
  for (const { path, title } of pages.filter((page) => !page.path.endsWith('/offline/'))) {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: path, textContent: title }));
    list.append(item);
  }
  list.hidden = list.children.length === 0;
  document.querySelector<HTMLElement>('#kept-none')?.toggleAttribute('hidden', !list.hidden);
}
