/** The reading settings at work: shows what is chosen, applies a new choice at once, and keeps it on this device. */
import { cleanChoices, READING_KEY, settingNames, type Choices, type Setting } from './settings.ts';

export function readChoices(): Choices {
  try {
    return cleanChoices(JSON.parse(localStorage.getItem(READING_KEY) ?? '{}'));
  } catch {
    return {}; // no storage, or not ours: the usual look
  }
}

function keep(choices: Choices): void {
  try {
    if (Object.keys(choices).length) localStorage.setItem(READING_KEY, JSON.stringify(choices));
    else localStorage.removeItem(READING_KEY);
  } catch {
    // a browser without storage still shows the choice until the page is left
  }
}

export function applyChoices(choices: Choices): void {
  const page = document.documentElement;
  for (const name of settingNames) {
    const value = choices[name];
    if (value === undefined) delete page.dataset[name];
    else page.dataset[name] = value;
  }
  document.dispatchEvent(new CustomEvent('common-care:reading', { detail: choices }));
}

function show(form: HTMLFormElement, choices: Choices): void {
  for (const input of form.querySelectorAll('input')) {
    const name = input.name.replace('reading-', '') as Setting;
    const chosen = choices[name];
    input.checked = chosen === undefined ? input.hasAttribute('data-usual') : input.value === chosen;
  }
}

/** Makes the form of a page work. */
export function startReading(): void {
  const form = document.querySelector<HTMLFormElement>('#reading-form');
  if (!form) return;
  show(form, readChoices());
  form.addEventListener('change', (event) => {
    const raw = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name.replace('reading-', ''), value]),
    );
    const choices = cleanChoices(raw);
    keep(choices);
    stayPut((event.target as HTMLElement).closest('label'), () => applyChoices(choices));
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    keep({});
    stayPut(form.querySelector('[type="reset"]'), () => applyChoices({}));
    show(form, {});
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  showFaces(form);
  startPanel(form);
}

/**
 * Changes the look while what was pressed stays where it is on the screen: larger words above it must not push it away
 * from under the finger. Typefaces come later than the choice, and the page settles once more.
 */
function stayPut(pressed: HTMLElement | null, change: () => void): void {
  const top = () => pressed?.getBoundingClientRect().top ?? 0;
  const was = top();
  let scrolled = 0;
  const putBack = () => {
    scrollBy({ top: top() - was, behavior: 'instant' });
    scrolled = scrollY;
  };
  change();
  putBack();
  requestAnimationFrame(() => {
    putBack();
    // Unless the reader has gone on meanwhile.
    void document.fonts.ready.then(() => scrollY === scrolled && putBack());
  });
}

const SIGNS_OF_LIFE = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/** Each typeface is shown in its own letters once a reader comes to it: their files weigh more than the page. */
function showFaces(form: HTMLFormElement): void {
  const sample = form.querySelector('.reading__choice--face-andika');
  if (!sample) return;
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    form.classList.add('reading--faces');
    watch.disconnect();
  });
  for (const sign of SIGNS_OF_LIFE)
    addEventListener(sign, () => watch.observe(sample), { once: true, passive: true });
}

/** The button in the header that opens the form, where the form is a panel and not the page itself. */
function startPanel(form: HTMLFormElement): void {
  const panel = form.closest<HTMLElement>('#reading-panel');
  const button = document.querySelector<HTMLButtonElement>('#reading-button');
  if (!panel || !button) return;
  const open = (yes: boolean) => {
    panel.hidden = !yes;
    button.setAttribute('aria-expanded', String(yes));
  };
  button.addEventListener('click', () => open(panel.hidden === true));
  const close = () => {
    open(false);
    button.focus();
  };
  panel.querySelector('#reading-close')?.addEventListener('click', close);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
}
