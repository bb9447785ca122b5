/** What a reader asks to have counted, as the form has it, and what is wrong with it before anything is read. */
import type { Rule } from '../../../domain/counting/index.ts';
import type { Translate } from '../../../lib/words.ts';

export type T = Translate<'election-recount'>;

export interface ChosenFile {
  readonly name: string;
  /** Null when it is no text. */
  readonly text: string | null;
}

export interface AskedForm {
  papers: ChosenFile | null;
  seats: string;
  rule: Rule;
  groups: ChosenFile | null;
  seed: string;
  result: ChosenFile | null;
}

export const emptyForm = (): AskedForm => ({
  papers: null,
  seats: '',
  rule: 'scottish',
  groups: null,
  seed: '',
  result: null,
});

/** The fields of the form that can be wrong. */
export type FormField = 'papers' | 'seats' | 'rule' | 'groups' | 'result';
export interface FormFault {
  readonly field: FormField;
  readonly text: string;
}

export const isTable = ({ papers }: AskedForm): boolean => /\.csv$/i.test(papers?.name ?? '');

/** Reads a file as text; null when it is not written in UTF-8. */
export async function chosenFile(file: File): Promise<ChosenFile> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return { name: file.name, text };
  } catch {
    return { name: file.name, text: null };
  }
}

/** What is missing before it can be counted. */
export function formFaults(t: T, form: AskedForm): FormFault[] {
  const faults: FormFault[] = [];
  const missing = (field: FormField, text: string) => faults.push({ field, text });
  if (form.papers === null) missing('papers', t('papers-missing'));
  for (const field of ['papers', 'groups', 'result'] as const)
    if (form[field]?.text === null) missing(field, t('papers-unread'));
  if (isTable(form) && !/^[1-9]\d{0,2}$/.test(form.seats.trim())) missing('seats', t('seats-wrong'));
  return faults;
}
