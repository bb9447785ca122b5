/** The demo's people, asked of the server: a real co-op has none. Asked once a page. */
import type { DemoPerson } from '../../../site/demo/people.ts';

let asked: Promise<readonly DemoPerson[]> | undefined;

async function ask(): Promise<readonly DemoPerson[]> {
  try {
    const answer = await fetch('/demo/people.json');
    return answer.ok ? ((await answer.json()) as DemoPerson[]) : [];
  } catch {
    return [];
  }
}

/** Everyone a visitor can sign in as; nobody when this is no demo. */
export function demoPeople(): Promise<readonly DemoPerson[]> {
  return (asked ??= ask());
}
