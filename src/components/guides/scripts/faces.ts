/** Sends a face, and a sentence if there is one. What the reader wrote stays when sending fails. */
import { sendFace } from './send-face.ts';

export function startFaces(): void {
  const form = document.querySelector<HTMLFormElement>('#faces');
  const fault = document.getElementById('faces-fault');
  const thanks = document.getElementById('faces-thanks');
  if (!form || !fault || !thanks) return;
  const tell = (text: string) => {
    fault.textContent = text;
    fault.hidden = text === '';
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const face = data.get('face');
    if (!face) {
      tell(form.dataset['missing'] ?? '');
      form.querySelector<HTMLInputElement>('input[name="face"]')?.focus();
      return;
    }
    const button = form.querySelector('button');
    if (button?.getAttribute('aria-disabled')) return;
    button?.setAttribute('aria-disabled', 'true');
    const refused = await sendFace(
      {
        guide: form.dataset['guide'] ?? '',
        row: String(data.get('row') ?? '') || null,
        face: face as 'clear' | 'partly' | 'unclear',
        sentence: String(data.get('sentence') ?? ''),
        language: form.dataset['lang'] === 'cy' ? 'cy' : 'en',
      },
      form.dataset['failed'] ?? '',
    );
    button?.removeAttribute('aria-disabled');
    tell(refused ?? '');
    if (refused !== null) return;
    form.hidden = true;
    thanks.hidden = false;
    thanks.focus();
  });
}
