/**
 * Sends a face, and a sentence if there is one. What the reader wrote stays when sending fails. What went wrong stands
 * at the place where it can be mended, and takes focus: a missing face above the faces, a failed sending at the button.
 */
import type { Face } from '../../../domain/guides/index.ts';
import { lightDoor } from '../../../lib/doors-light.ts';
import { errorInTitle } from '../../../lib/page-title.ts';

/** It sends nothing of who is reading. */
const send = lightDoor('guides/say-how-clear');

export function startFaces(): void {
  const form = document.querySelector<HTMLFormElement>('#faces');
  const missing = document.getElementById('faces-fault');
  const failed = document.getElementById('faces-failed');
  const three = missing?.closest('fieldset');
  const thanks = document.getElementById('faces-thanks');
  if (!form || !missing || !failed || !three || !thanks) return;

  let allWell: (() => void) | undefined;
  const clear = () => {
    missing.hidden = failed.hidden = true;
    three.classList.remove('choices--wrong');
    allWell?.();
  };
  const tell = (place: HTMLElement, text: string) => {
    clear();
    place.textContent = text;
    place.hidden = false;
    three.classList.toggle('choices--wrong', place === missing);
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'center' });
    allWell = errorInTitle();
  };

  three.addEventListener('change', () => {
    if (!missing.hidden) clear();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const face = data.get('face');
    if (!face) return tell(missing, form.dataset['missing'] ?? '');
    const button = form.querySelector('button');
    if (button?.getAttribute('aria-disabled')) return;
    button?.setAttribute('aria-disabled', 'true');
    const sent = await send({
      guide: form.dataset['guide'] ?? '',
      row: String(data.get('row') ?? '') || null,
      face: face as Face,
      sentence: String(data.get('sentence') ?? ''),
      language: form.dataset['lang'] === 'cy' ? 'cy' : 'en',
    });
    button?.removeAttribute('aria-disabled');
    if (!sent.ok) return tell(failed, form.dataset['failed'] ?? '');
    clear();
    form.hidden = true;
    thanks.hidden = false;
    thanks.focus();
  });
}
