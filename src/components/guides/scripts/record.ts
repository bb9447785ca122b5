/** Sends a check that people made. What was typed stays when the server says no, and the fault says why. */
import { errorInTitle } from '../../../lib/page-title.ts';
import { currentSession, randomHex } from '../../../lib/session.ts';
import { fill, type Message } from '../../../lib/words.ts';

interface Refused {
  readonly refusals?: readonly {
    readonly code: string;
    readonly field: string | null;
    readonly params?: Record<string, string | number>;
  }[];
}

const form = document.querySelector<HTMLFormElement>('#record');
const fault = document.getElementById('record-fault');
const done = document.getElementById('record-done');
/** The same form sent again is the same request, until the server has answered it. */
let key = randomHex(16);

/** Takes the word about errors out of the title again. */
let allWell: (() => void) | undefined;

const whole = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);

async function send(form: HTMLFormElement): Promise<Refused | null> {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  const body = {
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
  const answer = await fetch('/api/co-op/guides/record-check', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      Authorization: currentSession()?.token ?? '',
    },
    body: JSON.stringify(body),
  });
  if (answer.status < 500) key = randomHex(16);
  return answer.ok ? null : ((await answer.json()) as Refused);
}

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  if (!fault || !done || button?.getAttribute('aria-disabled')) return;
  button?.setAttribute('aria-disabled', 'true');
  const refused = await send(form).catch((): Refused => ({
    refusals: [{ code: 'connection-lost', field: null }],
  }));
  button?.removeAttribute('aria-disabled');
  fault.hidden = refused === null;
  allWell?.();
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  if (refused === null) {
    form.hidden = true;
    done.hidden = false;
    done.focus();
    return;
  }
  const errors = JSON.parse(form.dataset['errors'] ?? '{}') as Record<string, Message>;
  const lang = form.dataset['lang'] === 'cy' ? 'cy' : 'en';
  const first = refused.refusals?.[0] ?? { code: 'fault', field: null };
  fault.textContent = (refused.refusals ?? [first])
    .map((one) => fill(lang, errors[one.code] ?? errors['fault'] ?? '', one.params))
    .join(' ');
  fault.focus();
  allWell = errorInTitle();
  for (const one of refused.refusals ?? []) {
    if (one.field) form.querySelector(`[name="${one.field}"]`)?.setAttribute('aria-invalid', 'true');
  }
});
