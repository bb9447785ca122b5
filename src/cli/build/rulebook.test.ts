// Whether a rulebook with a mistake in it is refused, and whether the message leads a person to the line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { numberRule, type RuleSection } from '../../domain/kernel/index.ts';
import { sections } from '../../domain/rulebook/index.ts';
import { loadRulebooks, readRulebook, rulebookFolder, rulebookPlugin } from './rulebook.ts';

const file = 'site/rulebook/2026-05-01.yaml';
const good = readFileSync(join(rulebookFolder, '2026-05-01.yaml'), 'utf8');
/** The newest one, with every section that there is. */
const newest = readFileSync(join(rulebookFolder, '2026-06-01.yaml'), 'utf8');

/** The faults after one change, and the line on which `near` stands in the changed text. */
function faultsAfter(from: string, to: string, near = to): { faults: readonly string[]; line: number } {
  expect(good).toContain(from);
  const text = good.replace(from, to);
  const line = text.slice(0, text.indexOf(near)).split('\n').length;
  return { faults: readRulebook(file, text).faults, line };
}

describe('the rulebooks of the co-op', () => {
  test('are sound, and come oldest first', () => {
    expect(loadRulebooks(rulebookFolder).map(({ version }) => version)).toEqual([
      '2024-04-01',
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
    ]);
  });

  test('give each number with its rule and its words', () => {
    const { rulebook, faults } = readRulebook(file, good);
    expect(faults).toEqual([]);
    expect(rulebook?.voting.quorumPercent).toMatchObject({ value: 25, unit: 'percent', rule: '7.5' });
  });
});

describe('a mistake in a rulebook', () => {
  const quorum = 'value: 25\n    unit: percent';
  const cases: [name: string, from: string, to: string, near: string, message: string][] = [
    [
      'a word in the place of a number',
      quorum,
      'value: ten\n    unit: percent',
      'value: ten',
      '"voting.quorumPercent.value" must be a whole number from 0 to 100, but it is "ten". Write, for example: value: 25',
    ],
    [
      'half a member',
      quorum,
      'value: 2.5\n    unit: percent',
      'value: 2.5',
      '"voting.quorumPercent.value" must be a whole number from 0 to 100, but it is 2.5. Write, for example: value: 25',
    ],
    [
      'a number out of bounds',
      quorum,
      'value: 101\n    unit: percent',
      'value: 101',
      '"voting.quorumPercent.value" must be a whole number from 0 to 100, but it is 101. Write, for example: value: 25',
    ],
    [
      'the wrong unit',
      'unit: percent',
      'unit: percents',
      'unit: percents',
      '"voting.quorumPercent.unit" must be percent. Write: unit: percent',
    ],
    [
      'a rule number without quotation marks',
      "rule: '7.7'",
      'rule: 7.7',
      'rule: 7.7',
      `"voting.tie.rule" must be in quotation marks, or 7.10 would be read as 7.1. Write: rule: '7.7'`,
    ],
    [
      'a choice that the program cannot carry out',
      'value: lost',
      'value: chair-decides',
      'value: chair-decides',
      '"voting.tie.value" can only be "lost" so far, but it is "chair-decides". Write: value: lost',
    ],
    [
      'a missing entry, at the section that lacks it',
      '  openDays:\n',
      '  closedDays:\n',
      'voting:',
      '"voting.openDays" is missing. Add it to voting; the other rulebook in this folder shows how.',
    ],
    [
      'a misspelt entry',
      '  openDays:\n',
      '  closedDays:\n',
      'closedDays:',
      '"voting.closedDays" is not a key of a rulebook. Take it out, or check how it is spelt.',
    ],
    [
      'a missing Welsh sentence, at the entry that lacks it',
      '    cy: Os bydd yr un nifer yn pleidleisio o blaid cynnig ag yn ei erbyn, mae’n cael ei golli. Nid oes gan neb ail bleidlais.\n',
      '',
      'tie:',
      '"voting.tie.cy" is missing. Add it to voting.tie; the other rulebook in this folder shows how.',
    ],
    [
      'a Welsh sentence that lost its number',
      'o leiaf {value} diwrnod.',
      'o leiaf saith diwrnod.',
      'cy: Mae pleidlais yn aros',
      '"voting.openDays.cy" must have the same places as the English: {value}.',
    ],
    [
      'English in the place of Welsh',
      'cy: Mae pleidlais yn aros ar agor am o leiaf {value} diwrnod.',
      'cy: A vote stays open for at least {value} days.',
      'cy: A vote stays',
      '"voting.openDays.cy" is the English sentence again. Write it in Welsh.',
    ],
    [
      'plain words that name no number',
      'A vote stays open for at least {value} days.',
      'A vote stays open for at least 7 days.',
      'en: A vote stays',
      '"voting.openDays.en" must name the number. Write {value} where it belongs.',
    ],
    [
      'a place that nothing fills',
      'A vote stays open for at least {value} days.',
      'A vote stays open for at least {days} days.',
      'en: A vote stays',
      '"voting.openDays.en" has a place {days} that nothing fills. Take it out.',
    ],
    [
      'hours that are not whole',
      'value: 720',
      'value: 730',
      'en: The longest help',
      '"timeBank.largestEntryMinutes.en" cannot use {hours}: the minutes make no whole hours.',
    ],
    [
      'steps that the smallest entry does not fit',
      'stepMinutes:\n    value: 5',
      'stepMinutes:\n    value: 10',
      "value: 5\n    unit: minutes\n    rule: '12.2'\n    en: The shortest",
      '"timeBank.smallestEntryMinutes.value" must be a multiple of stepMinutes, which is 10.',
    ],
    [
      'a version that is not the name of the file',
      'version: 2026-05-01',
      'version: 2026-05-02',
      'version: 2026-05-02',
      '"version" must be the name of the file. Write: version: 2026-05-01',
    ],
    [
      'a day that does not exist',
      'version: 2026-05-01',
      'version: 2026-02-29',
      'version: 2026-02-29',
      '"version" must be the day it comes into force. Write, for example: version: 2026-04-01',
    ],
    [
      'a key written twice',
      'value: lost',
      'value: lost\n    value: lost',
      'value: lost\n    unit',
      '"value" is here twice. Keep one of them.',
    ],
  ];
  test.each(cases)('%s is refused with its line', (_name, from, to, near, message) => {
    const { faults, line } = faultsAfter(from, to, near);
    expect(faults).toContain(`${file}:${line}: ${message}`);
  });

  test('a line that YAML cannot read is named', () => {
    const { faults, line } = faultsAfter('en: A vote stays open', 'en: A vote: stays open');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(
      new RegExp(`^${file}:${line}: this line cannot be read \\(.+\\)\\. Check its indent`),
    );
  });

  test('all mistakes are listed at once, in the order of their lines', () => {
    const text = good
      .replace('value: lost', 'value: won')
      .replace('value: 25', 'value: -1')
      .replace('value: 28', 'value: 0');
    const { rulebook, faults } = readRulebook(file, text);
    expect(rulebook).toBeNull();
    const keys = faults.map((fault) => /"(.+?)"/.exec(fault)?.[1]);
    expect(keys).toEqual([
      'voting.quorumPercent.value',
      'voting.tie.value',
      'timeBank.confirmWithinDays.value',
    ]);
  });

  describe('a section that came later', () => {
    const loans: RuleSection = {
      name: 'loans',
      spec: { noticeClearDays: numberRule('clear-days', 0, 90, 21) },
      since: '2026-10-01',
    };
    const all = [...sections, loans];
    const later = newest.replace('version: 2026-06-01', 'version: 2026-10-01');

    test('may be absent from an older rulebook, which nobody edits any more', () => {
      const { rulebook, faults } = readRulebook(file, good, all);
      expect([faults, rulebook?.version]).toEqual([[], '2026-05-01']);
    });

    test('is asked for from its day on', () => {
      expect(readRulebook('site/rulebook/2026-10-01.yaml', later, all).faults).toEqual([
        expect.stringMatching(/"loans" is missing\. Add it/),
      ]);
    });

    test('is read like the others where it is', () => {
      const entry = (value: number) =>
        `${later}\nloans:\n  noticeClearDays:\n    value: ${value}\n    unit: clear-days\n    rule: '8.1'\n` +
        '    en: At least {value} days.\n    cy: O leiaf {value} diwrnod.\n';
      const name = 'site/rulebook/2026-10-01.yaml';
      expect(readRulebook(name, entry(21), all).faults).toEqual([]);
      expect(readRulebook(name, entry(91), all).faults[0]).toContain('"loans.noticeClearDays.value" must be');
      expect(readRulebook(name, entry(21)).faults[0]).toContain('"loans" is not a key of a rulebook');
    });
  });

  test('an empty file is refused', () => {
    expect(readRulebook(file, '').faults).toEqual([
      `${file}:1: The rulebook is empty or is not a list of keys. Copy the newest rulebook and change its numbers.`,
    ]);
  });
});

describe('the rules of meetings', () => {
  const name = 'site/rulebook/2026-06-01.yaml';
  const cases: [name: string, from: string, to: string, near: string, message: string][] = [
    [
      'votes that weigh more in one group',
      'value: one-each',
      'value: weighted-groups',
      'value: weighted-groups',
      '"meetings.voteWeight.value" cannot be "weighted-groups": it asks for votes that weigh more in one group than in another. The portal counts one vote for each member and no other way.',
    ],
    [
      'a second vote of the chair',
      'value: none\n',
      'value: chair\n',
      'value: chair\n',
      '"meetings.castingVote.value" cannot be "chair": it gives the chair a second vote. The portal counts one vote for each member and no other way.',
    ],
    [
      'days that leave out bank holidays',
      'value: every-day',
      'value: working-days',
      'value: working-days',
      '"meetings.daysThatCount.value" cannot be "working-days": it asks to leave out some days. The portal keeps no list of bank holidays, so every day counts like any other.',
    ],
    [
      'a postal vote where the law asks people to be there',
      'value: [room, proxy]',
      'value: [room, post]',
      'value: [room, post]',
      '"meetings.statutoryRoutes.value.1" cannot be "post": it is a way in which nobody is there. The law counts votes in person or by proxy only for these decisions.',
    ],
    [
      'a route that nobody knows',
      'value: [room, proxy]',
      'value: [room, pigeon]',
      'value: [room, pigeon]',
      '"meetings.statutoryRoutes.value.1" must be one of room, proxy, but it is "pigeon".',
    ],
    [
      'no route at all',
      'value: [room, proxy]',
      'value: []',
      'value: []',
      '"meetings.statutoryRoutes.value" must be a list of some of room, proxy, each once. It is [].',
    ],
    [
      'a route that the words do not name',
      'value: [room, proxy]',
      'value: [room]',
      'en: On joining with',
      '"meetings.statutoryRoutes.en" says “by a proxy”, but the value does not name proxy.',
    ],
    [
      'words that leave out a route',
      'only in the room or by a proxy',
      'only in the room',
      'en: On joining with',
      '"meetings.statutoryRoutes.en" must say “by a proxy”, because the value names proxy.',
    ],
    [
      'a choice that is none of them',
      'value: meeting-decides',
      'value: chair-decides',
      'value: chair-decides',
      '"meetings.amendedAfterEarlyVotes.value" must be one of meeting-decides, new-vote, but it is "chair-decides".',
    ],
    [
      'a share below what the law asks',
      "value: '2/3'",
      "value: '3/5'",
      "value: '3/5'",
      `"meetings.transferShare.value" must be a share in quotation marks, at least 2/3, but it is "3/5". Write: value: '2/3'`,
    ],
    [
      'a share of more than everybody',
      "value: '2/3'",
      "value: '4/3'",
      "value: '4/3'",
      `"meetings.transferShare.value" must be a share in quotation marks, at least 2/3, but it is "4/3". Write: value: '2/3'`,
    ],
    [
      'fewer votes than the law asks for becoming a company',
      "value: 75\n    unit: percent\n    rule: '7.12'",
      "value: 74\n    unit: percent\n    rule: '7.12'",
      "value: 74\n    unit: percent\n    rule: '7.12'",
      '"meetings.conversionPercent.value" must be a whole number from 75 to 100, but it is 74. Write, for example: value: 75',
    ],
    [
      'a law that nobody is said to have compared',
      '    checked: nobody\n  regulatorWithinDays',
      '  regulatorWithinDays',
      'law: Co-operative and Community Benefit Societies Act 2014, sections 111 and 113\n  regulatorWithinDays',
      '"meetings.secondWithinMonths.law" needs checked beside it: who compared it with the law. Write, for example: checked: nobody',
    ],
    [
      'a record date before the notice',
      'recordDaysBefore:\n    value: 2',
      'recordDaysBefore:\n    value: 15',
      "value: 15\n    unit: days\n    rule: '6.9'",
      '"meetings.recordDaysBefore.value" must not be more than the clear days of notice.',
    ],
    [
      'a missing resolution, at the words that lack it',
      "  resolution:\n    on: 2026-05-23\n    number: '2'\n",
      '',
      'agreed:',
      '"agreed.resolution" is missing. Add it to agreed; the other rulebook in this folder shows how.',
    ],
    [
      'a resolution after the day on which it counts',
      'on: 2026-05-23',
      'on: 2026-06-02',
      'on: 2026-06-02',
      '"agreed.resolution.on" is after the day on which the rulebook comes into force.',
    ],
  ];
  test.each(cases)('%s: refused with its line', (_name, from, to, near, message) => {
    expect(newest).toContain(from);
    const text = newest.replace(from, to);
    const line = text.slice(0, text.indexOf(near)).split('\n').length;
    expect(readRulebook(name, text).faults).toContain(`${name}:${line}: ${message}`);
  });

  test('are not in the rulebooks before, which nobody edits', () => {
    expect(readRulebook(file, good).rulebook?.meetings).toBeUndefined();
  });

  test('say where the law sets a number that no person has compared it yet', () => {
    const { rulebook } = readRulebook(name, newest);
    const byLaw = Object.values(rulebook!.meetings!).filter(({ law }) => law !== undefined);
    expect(byLaw.length).toBeGreaterThan(8);
    expect(byLaw.every(({ checked }) => checked === 'nobody')).toBe(true);
  });
});

describe('loading a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rulebooks-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('without a rulebook is refused', () => {
    expect(() => loadRulebooks(folder)).toThrow('there is no rulebook');
  });

  test('the faults of every file are listed', () => {
    writeFileSync(join(folder, '2026-05-01.yaml'), good.replace('value: 25', 'value: 101'));
    writeFileSync(join(folder, '2027-04-01.yaml'), newest);
    expect(() => loadRulebooks(folder)).toThrow(/quorumPercent[^]+2027-04-01\.yaml:\d+: "version"/);
  });

  test('the server bundle gets the rulebooks as plain values', async () => {
    const stdin = {
      contents: "import all from 'virtual:rulebook'; export const count = all.length;",
      resolveDir: folder,
    };
    const options = { stdin, bundle: true, write: false, format: 'cjs' } as const;
    const made = await build({ ...options, plugins: [rulebookPlugin('esbuild')] });
    const module = { exports: {} as { count?: number } };
    new Function('module', 'exports', made.outputFiles[0]?.text ?? '')(module, module.exports);
    expect(module.exports.count).toBe(4);
  });

  test('a page that names one section carries no other', () => {
    const plugin = rulebookPlugin('vite');
    const of = (name: string): object[] => {
      const text = plugin.load.call({ addWatchFile: () => undefined }, plugin.resolveId(name) ?? '') ?? '';
      return JSON.parse(text.slice('export default '.length, -1)) as object[];
    };
    expect(Object.keys(of('virtual:rulebook/voting').at(-1)!)).toEqual(['version', 'agreed', 'voting']);
    expect(Object.keys(of('virtual:rulebook').at(-1)!)).toContain('timeBank');
    expect(() => of('virtual:rulebook/elsewhere')).toThrow('no section of that name');
  });

  test('a fault stops the build of the server bundle and names the line', async () => {
    writeFileSync(join(folder, '2026-05-01.yaml'), good.replace('value: 25', 'value: 101'));
    const stdin = { contents: "import 'virtual:rulebook';", resolveDir: folder };
    const options = { stdin, bundle: true, write: false, logLevel: 'silent' } as const;
    const made = build({ ...options, plugins: [rulebookPlugin('esbuild', folder)] });
    await expect(made).rejects.toThrow(/2026-05-01\.yaml:\d+: "voting\.quorumPercent\.value"/);
  });

  test('a fault stops the build of the pages', () => {
    const plugin = rulebookPlugin('vite', folder);
    const id = plugin.resolveId('virtual:rulebook') ?? '';
    expect(() => plugin.load.call({ addWatchFile: () => undefined }, id)).toThrow('there is no rulebook');
  });
});

describe('the rules of elections', () => {
  const name = 'site/rulebook/2026-06-01.yaml';
  const cases: [name: string, from: string, to: string, message: string][] = [
    [
      'places that each group elects for itself',
      'value: all-members',
      'value: own-group',
      '"elections.electedBy.value" cannot be "own-group": it asks each group to elect its own places. The portal gives every member one and the same voting paper.',
    ],
    [
      'a group that the co-op does not have',
      '      organisations: 1',
      '      neighbours: 1',
      '"elections.mostOf.value.neighbours" is not a group of site/co-op.ts. It can be one of supported, families, workers, volunteers, organisations.',
    ],
    [
      'half a reserved place',
      '      supported: 2',
      '      supported: 1.5',
      '"elections.leastOf.value.supported" must be a whole number from 1 to 30, but it is 1.5.',
    ],
    [
      'words that leave out a group',
      'Organisations, at most: {organisations}.',
      'Organisations, at most: one.',
      '"elections.mostOf.en" must name every group: {organisations}, {workers}.',
    ],
    [
      'words that say another way to count',
      'counted by the Scottish rules',
      'counted by Meek’s rules',
      '"elections.method.en" must say “the Scottish rules”, because the value names scottish.',
    ],
    [
      'more reserved places than there are',
      '      families: 2',
      '      families: 6',
      '"elections.leastOf.value" reserves 10 of 9 places.',
    ],
    [
      'a limit below the reserved places',
      '      workers: 3',
      '      workers: 0',
      '"elections.mostOf.value" lets at most 0 be of workers, but leastOf asks for 1.',
    ],
  ];

  test.each(cases)('refuse %s', (_name, from, to, message) => {
    expect(newest).toContain(from);
    const { rulebook, faults } = readRulebook(name, newest.replace(from, to));
    expect(rulebook).toBeNull();
    expect(faults.map((fault) => fault.replace(/^[^ ]+ /, ''))).toContain(message);
  });

  test('refuse a count for one place on a board of more', () => {
    const text = newest
      .replace('value: scottish', 'value: majority')
      .replace('counted by the Scottish rules', 'counted by the most first choices')
      .replace('yn ôl rheolau’r Alban', 'yn ôl y nifer mwyaf o ddewisiadau cyntaf');
    expect(readRulebook(name, text).faults).toEqual([
      expect.stringContaining('"elections.method.value" fills one place only.'),
    ]);
  });
});
