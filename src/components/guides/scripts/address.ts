/**
 * Puts the address of the running server where the page names its own: to read, to copy, to send, and on paper. What
 * was built in is right where the pages were built for that address, and stays for readers without script.
 */
import { publicAddress } from '../../../lib/public-address.ts';

/** The whole address of the guide on the server at `origin`. */
const at = (origin: string, built: string): string => origin + new URL(built).pathname;

async function drawCode(svg: SVGSVGElement, address: string): Promise<void> {
  const { addressCode } = await import('../../../lib/address-code.ts');
  const { side, path } = addressCode(address);
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
  svg.querySelector('path')?.setAttribute('d', path);
}

function name(address: string, built: string): void {
  for (const words of document.querySelectorAll('.address')) words.textContent = address;
  const copy = document.getElementById('copy');
  if (copy) copy.dataset['address'] = address;
  const mail = document.getElementById('share-email');
  const href = mail?.getAttribute('href');
  if (href) mail!.setAttribute('href', href.replace(encodeURIComponent(built), encodeURIComponent(address)));
}

export async function startAddress(): Promise<void> {
  const built = document.getElementById('copy')?.dataset['address'];
  const svg = document.querySelector<SVGSVGElement>('.code svg');
  if (!built || !svg) return;
  const address = at(await publicAddress(), built);
  if (address === built) return;
  name(address, built);
  await drawCode(svg, address);
}
