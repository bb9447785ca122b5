/** Sends a check that people made. What was typed stays when the server says no, and the fault says why. */
import { lightDoor } from '../../../lib/doors-light.ts';
import { errorInTitle } from '../../../lib/page-title.ts';
import { currentSession } from '../../../lib/session.ts';
import { fill, type Message } from '../../../lib/words.ts';

const form = document.querySelector<HTMLFormElement>('#record');
const fault = document.getElementById('record-fault');
const done = document.getElementById('record-done');
const send = lightDoor('guides/record-check', () => currentSession()?.token);

/** Takes the word about errors out of the title again. */
let allWell: (() => void) | undefined;

const whole = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);

/** What the form says, as it says it: whether that can be is for the server to judge. */
function answersOf(form: HTMLFormElement): Parameters<typeof send>[0] {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  const said: Record<string, unknown> = {
    guide: form.dataset['guide'],
    language: form.dataset['lang'],
    rowsHash: form.dataset['hash'],
    checkedBy: text('checkedBy'),
    nameAgreed: data.get('nameAgreed') === 'on',
    readers: whole(text('readers')),
    understood: whole(text('understood')),
    changed: text('changed'),
    checkedOn: text('checkedOn'),
  };
  return said as Parameters<typeof send>[0];
}

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  if (!fault || !done || button?.getAttribute('aria-disabled')) return;
  button?.setAttribute('aria-disabled', 'true');
  const sent = await send(answersOf(form));
  button?.removeAttribute('aria-disabled');
  fault.hidden = sent.ok;
  allWell?.();
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  if (sent.ok) {
    form.hidden = true;
    done.hidden = false;
    done.focus();
    return;
  }
  const errors = JSON.parse(form.dataset['errors'] ?? '{}') as Record<string, Message>;
  const lang = form.dataset['lang'] === 'cy' ? 'cy' : 'en';
  fault.textContent = sent.refusals
    .map(({ code, params }) => fill(lang, errors[code] ?? errors['fault'] ?? '', params))
    .join(' ');
  fault.focus();
  allWell = errorInTitle();
  for (const { field } of sent.refusals) {
    if (field) form.querySelector(`[name="${field}"]`)?.setAttribute('aria-invalid', 'true');
  }
});
