/** Remembers England or Wales on this device, for every guide. The hiding itself is the sheet's work. */
const KEY = 'common-care-country';

export function startWhere(): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[name="where"]')];
  if (!inputs.length) return;
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(KEY);
  } catch {
    // Storage may be closed; then the choice lasts for this page.
  }
  for (const input of inputs) {
    if (input.value === stored) input.checked = true;
    input.addEventListener('change', () => {
      try {
        localStorage.setItem(KEY, input.value);
      } catch {
        // as above
      }
    });
  }
  // An anchor may point at a row of the country that is hidden: then show both.
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target && target.offsetParent === null)
    document.querySelector<HTMLInputElement>('#where-both')?.click();
}
