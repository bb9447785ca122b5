/**
 * One thing at a time: one part of the page, with Back, Next and where you are. A page offers it by marking a frame
 * with `data-parts` and each part in it, at any depth, with `data-part`; what holds parts and nothing else is marked
 * `data-part-group`, so that its heading shows with its parts. The sheet hides the others on the screen (simple-view.css).
 * Without script, on paper, and on other pages everything is shown.
 */
/** Whoever needs a part to be seen, as the reading aloud does (components/guides), sends this from inside it. */
const SHOW_PART = 'common-care:show-part';

const STEPPING = 'is-stepping';

/** The parts that there are: what another setting hides, as the choice of a country does, is no step. */
function partsOf(frame: HTMLElement): HTMLElement[] {
  const stepping = frame.classList.contains(STEPPING);
  frame.classList.remove(STEPPING);
  const parts = [...frame.querySelectorAll<HTMLElement>('[data-part]')].filter(
    (part) => part.getClientRects().length > 0,
  );
  frame.classList.toggle(STEPPING, stepping);
  return parts;
}

/** The part in which an element stands; for a heading above parts, the first of them. */
function partWith(parts: readonly HTMLElement[], element: Element | null): HTMLElement | undefined {
  const group = element?.closest('[data-part-group]');
  return (
    parts.find((part) => part.contains(element)) ??
    (group && element !== null ? parts.find((part) => group.contains(part)) : undefined)
  );
}

const aimed = () =>
  location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;

/** What stands behind # for a part, so that it can be sent on and found again after a reload. */
const nameOf = (part: HTMLElement) => part.id || part.querySelector('h2[id]')?.id || '';

interface Frame {
  stop(): void;
}

function step(frame: HTMLElement): Frame {
  let now: HTMLElement | undefined;
  const make = (name: string, className: string, text = '') =>
    Object.assign(document.createElement(name), { className, textContent: text });
  const steps = make('div', 'parts__steps only-screen');
  const back = make('button', 'button button--second', frame.dataset['stepBack']) as HTMLButtonElement;
  const count = make('p', 'number');
  const next = make('button', 'button', frame.dataset['stepNext']) as HTMLButtonElement;
  back.type = next.type = 'button';
  count.setAttribute('role', 'status');
  steps.setAttribute('role', 'group');
  steps.setAttribute('aria-label', frame.dataset['stepLabel'] ?? '');
  steps.append(back, count, next);

  const show = (part: HTMLElement | undefined) => {
    const parts = partsOf(frame);
    const at = Math.max(0, part ? parts.indexOf(part) : 0);
    now = parts[at];
    for (const one of frame.querySelectorAll('[data-part]')) one.classList.toggle('is-now', one === now);
    back.hidden = at === 0;
    next.hidden = at === parts.length - 1;
    const said = (frame.dataset['stepOf'] ?? '{now}/{all}')
      .replace('{now}', String(at + 1))
      .replace('{all}', String(parts.length));
    if (count.textContent !== said) count.textContent = said;
  };
  /** To another part, with the eyes and the focus of the reader. A row is its own landmark; else its heading is. */
  const goTo = (part: HTMLElement | undefined) => {
    show(part);
    if (!now) return;
    const heading = now.querySelector<HTMLElement>('h1, h2, h3');
    const target = now.tabIndex === -1 && now.hasAttribute('tabindex') ? now : (heading ?? now);
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    const top = now.closest<HTMLElement>('[data-part-group]') ?? now;
    const bring = () => top.scrollIntoView({ block: 'start' });
    bring();
    // While a page comes, the browser itself goes to what stands behind #, and past the heading above it.
    if (document.readyState !== 'complete') addEventListener('load', () => setTimeout(bring), { once: true });
  };
  const turn = (by: number) => () => {
    const parts = partsOf(frame);
    const part = now && parts[parts.indexOf(now) + by];
    if (!part) return;
    goTo(part);
    const name = nameOf(part);
    history.replaceState(history.state, '', name ? `#${name}` : location.pathname + location.search);
  };
  back.addEventListener('click', turn(-1));
  next.addEventListener('click', turn(1));

  /** What was asked for and is not there, as a row of the other country. */
  let owed: Element | null = null;
  const toAimed = () => {
    const parts = partsOf(frame);
    const part = partWith(parts, aimed());
    owed = part ? null : aimed();
    if (part) goTo(part);
  };
  // A link to a part that is already behind # changes no address: the press itself is heard too.
  const onPress = (event: Event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (link && link.hash === location.hash) toAimed();
  };
  const onShow = (event: Event) => show(partWith(partsOf(frame), event.target as Element) ?? now);
  // Another country has other parts, and perhaps the one that was asked for.
  const onChange = () => {
    if (owed && partWith(partsOf(frame), owed)) toAimed();
    else show(now);
  };
  addEventListener('hashchange', toAimed);
  document.addEventListener('click', onPress);
  frame.addEventListener(SHOW_PART, onShow);
  frame.addEventListener('change', onChange);

  frame.append(steps);
  frame.classList.add(STEPPING);
  show(undefined);
  toAimed();
  return {
    stop: () => {
      removeEventListener('hashchange', toAimed);
      document.removeEventListener('click', onPress);
      frame.removeEventListener(SHOW_PART, onShow);
      frame.removeEventListener('change', onChange);
      steps.remove();
      frame.classList.remove(STEPPING);
    },
  };
}

const stepping = new Map<HTMLElement, Frame>();

function apply(): void {
  const simple = document.documentElement.dataset['view'] === 'simple';
  for (const frame of document.querySelectorAll<HTMLElement>('[data-parts]')) {
    const running = stepping.get(frame);
    if (simple && !running && partsOf(frame).length > 1) stepping.set(frame, step(frame));
    if (!simple && running) {
      running.stop();
      stepping.delete(frame);
    }
  }
}

export function startSimpleView(): void {
  apply();
  document.addEventListener('common-care:reading', apply);
}
