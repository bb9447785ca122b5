/**
 * Simple view: one part of the page at a time, with Back and Next. A page offers it by marking a frame with
 * `data-parts` and each part in it with `data-part`; without script, and on other pages, everything is shown.
 */
const frames = () => document.querySelectorAll<HTMLElement>('[data-parts]');

function partsOf(frame: HTMLElement): HTMLElement[] {
  return [...frame.children].filter((child): child is HTMLElement => child.hasAttribute('data-part'));
}

function showPart(frame: HTMLElement, at: number, moveFocus: boolean): void {
  const parts = partsOf(frame);
  parts.forEach((part, index) => part.classList.toggle('is-now', index === at));
  const steps = frame.querySelector<HTMLElement>(':scope > .parts__steps');
  if (!steps) return;
  const [back, count, next] = steps.children as unknown as [
    HTMLButtonElement,
    HTMLElement,
    HTMLButtonElement,
  ];
  back.hidden = at === 0;
  next.hidden = at === parts.length - 1;
  count.textContent = (frame.dataset['stepOf'] ?? '{now}/{all}')
    .replace('{now}', String(at + 1))
    .replace('{all}', String(parts.length));
  back.onclick = () => showPart(frame, at - 1, true);
  next.onclick = () => showPart(frame, at + 1, true);
  if (!moveFocus) return;
  const now = parts[at];
  const heading = now?.querySelector<HTMLElement>('h1, h2, h3') ?? now;
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
  heading?.scrollIntoView({ block: 'start' });
}

function addSteps(frame: HTMLElement): void {
  const make = (name: string, className: string, text: string) =>
    Object.assign(document.createElement(name), { className, textContent: text });
  const steps = make('div', 'parts__steps', '');
  const back = make('button', 'button button--second', frame.dataset['stepBack'] ?? '');
  const next = make('button', 'button', frame.dataset['stepNext'] ?? '');
  const count = make('span', 'number', '');
  steps.append(back, count, next);
  frame.append(steps);
}

function apply(): void {
  const simple = document.documentElement.dataset['view'] === 'simple';
  for (const frame of frames()) {
    const stepping = frame.classList.contains('is-stepping');
    if (simple === stepping || partsOf(frame).length < 2) continue;
    frame.classList.toggle('is-stepping', simple);
    if (simple) {
      addSteps(frame);
      const aim = location.hash ? partsOf(frame).findIndex((part) => part.querySelector(location.hash)) : 0;
      showPart(frame, Math.max(0, aim), false);
    } else frame.querySelector(':scope > .parts__steps')?.remove();
  }
}

export function startSimpleView(): void {
  apply();
  document.addEventListener('common-care:reading', apply);
}
