// Reads a file of groups (JSON): who a board must have. The form is in this folder's README. Everything that cannot be
// understood is named with the group it stands in.

import { isWhole } from '../kernel/index.ts';
import type { Group } from './groups.ts';

export interface GroupFault {
  readonly code: GroupFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type GroupFaultCode =
  | 'groups-not-json'
  | 'groups-form'
  | 'group-name'
  | 'group-candidates'
  | 'group-candidate'
  | 'group-candidate-twice'
  | 'group-number'
  | 'group-min-max'
  | 'group-key';

export type ReadGroups =
  | { readonly ok: true; readonly value: readonly Group[] }
  | { readonly ok: false; readonly faults: readonly GroupFault[] };

const KEYS = ['name', 'candidates', 'min', 'max', 'held'];

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A candidate by name, or by number on the paper from 1. */
function candidateOf(named: unknown, names: readonly string[]): number | null {
  if (typeof named === 'string' && names.includes(named)) return names.indexOf(named);
  return isWhole(named) && named >= 1 && named <= names.length ? named - 1 : null;
}

function numberFaults(raw: Raw, group: string): GroupFault[] {
  const faults = ['min', 'max', 'held'].flatMap((key): GroupFault[] => {
    const value = raw[key];
    return value === undefined || (isWhole(value) && value >= 0)
      ? []
      : [{ code: 'group-number', params: { group, key } }];
  });
  const { min = 0, max } = raw;
  if (faults.length === 0 && max !== undefined && (min as number) > (max as number))
    faults.push({ code: 'group-min-max', params: { group, min: min as number, max: max as number } });
  return faults;
}

function candidateFaults(raw: Raw, group: string, names: readonly string[]): GroupFault[] {
  const { candidates } = raw;
  if (!Array.isArray(candidates)) return [{ code: 'group-candidates', params: { group } }];
  const found = candidates.map((named) => candidateOf(named, names));
  const unknown = candidates.filter((_, at) => found[at] === null);
  const twice = candidates.filter((_, at) => found[at] !== null && found.indexOf(found[at]!) !== at);
  return [
    ...unknown.map((named): GroupFault => ({
      code: 'group-candidate',
      params: { group, found: String(named) },
    })),
    ...twice.map((named): GroupFault => ({
      code: 'group-candidate-twice',
      params: { group, found: String(named) },
    })),
  ];
}

function faultsOf(raw: unknown, at: number, names: readonly string[]): GroupFault[] {
  if (!isRaw(raw) || typeof raw['name'] !== 'string' || raw['name'].trim() === '')
    return [{ code: 'group-name', params: { number: at + 1 } }];
  const group = raw['name'];
  const strange = Object.keys(raw).filter((key) => !KEYS.includes(key));
  return [
    ...strange.map((key): GroupFault => ({ code: 'group-key', params: { group, key } })),
    ...numberFaults(raw, group),
    ...candidateFaults(raw, group, names),
  ];
}

function groupOf(raw: Raw, names: readonly string[]): Group {
  const candidates = (raw['candidates'] as unknown[]).map((named) => candidateOf(named, names)!);
  const held = (raw['held'] as number | undefined) ?? 0;
  return {
    name: raw['name'] as string,
    candidates,
    min: (raw['min'] as number | undefined) ?? 0,
    max: (raw['max'] as number | undefined) ?? candidates.length + held,
    held,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Reads groups for candidates of these names. Answers with them, or with all that is wrong. */
export function readGroups(text: string, names: readonly string[]): ReadGroups {
  const value = parsed(text);
  if (value === undefined) return { ok: false, faults: [{ code: 'groups-not-json', params: {} }] };
  const list = isRaw(value) ? value['groups'] : value;
  if (!Array.isArray(list)) return { ok: false, faults: [{ code: 'groups-form', params: {} }] };
  const faults = list.flatMap((raw, at) => faultsOf(raw, at, names));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: (list as Raw[]).map((raw) => groupOf(raw, names)) };
}
