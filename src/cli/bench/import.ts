/**
 * `npm run bench -- import`: a file of 2,000 people, from its bytes until everybody is in the register, and whether
 * anybody else waits while a part is handed in and while all of them are written.
 */
import { emailOf } from '../../../site/demo/names.ts';
import { demoPeople } from '../../../site/demo/generate.ts';
import { MOST_PEOPLE } from '../../domain/register-file/index.ts';
import { crashCoop } from '../crash/co-op.ts';
import { gather } from '../crash/people.ts';
import type { Client, Session } from '../parts/client.ts';
import { readFile } from '../register/import-file.ts';
import { measure, MOST_MS, type Step } from './close.ts';
import { rounded, type Measured } from './report.ts';

const IN_ALL_MS = 30_000;
const PART = 40;

const HEAD = 'Full name,Address,Email,Phone,How to contact,Group,Member since,Shares,Paid';
const line = (n: number): string =>
  `Person ${n},"${n} Long Road\nSmallham\nSM1 ${n % 10}AB",p${n}@import.example,01632 96${String(n).padStart(4, '0')},letter,Families,2024-04-05,1,£1.00`;

async function command<Answer>(client: Client, as: Session, verb: string, input: object): Promise<Answer> {
  const { status, body } = await client.command<Answer>(verb, input, { as });
  if (status !== 200) throw new Error(`${verb}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** What a step took by itself, as a row of the table. */
const alone = (step: string, from: number): Step => ({
  step,
  tookMs: rounded(performance.now() - from),
  before: 0,
  longest: 0,
});

/** Measures on a test build with wide limits. */
export async function benchImport(): Promise<Measured> {
  const coop = await crashCoop();
  try {
    await coop.start();
    const { client } = coop;
    const secretary = await client.signIn(demoPeople.find(({ role }) => role === 'secretary')!.email);
    const chair = await client.signIn(emailOf('Dafydd Llwyd'));
    const crowd = await gather(client, coop.data, 6);
    const text = [HEAD, ...Array.from({ length: MOST_PEOPLE }, (_, n) => line(n + 1))].join('\n');

    let from = performance.now();
    const file = await readFile(new TextEncoder().encode(text), {
      lang: 'en',
      now: Date.now(),
      sharePence: 100,
      officeNames: (office) => [office],
    });
    const read = alone(`the file is read and judged: ${text.length} letters`, from);
    if (file.faults.length > 0) throw new Error(`The file has faults: ${JSON.stringify(file.faults[0])}`);

    from = performance.now();
    const columns = file.header!.columns.map((column) => column ?? '');
    const begun = { kind: 'people', columns, people: file.people.length };
    const { importId } = await command<{ importId: string }>(
      client,
      secretary,
      'register/import-begin',
      begun,
    );
    const part = (at: number) => ({
      importId,
      from: at,
      people: file.people.slice(at, at + PART).map(({ lines }) => lines),
    });
    const last = file.people.length - PART;
    for (let at = 0; at < last; at += PART)
      await command(client, secretary, 'register/import-part', part(at));
    const handed = alone(`${file.people.length - PART} people are handed in, ${PART} at a time`, from);
    const onePart = await measure(client, crowd, secretary, 'register/import-part', part(last));

    from = performance.now();
    await client.ask('register/import-check', { importId }, secretary);
    const looked = alone('the register is asked who is there already', from);
    const { approvalId } = await command<{ approvalId: string }>(
      client,
      secretary,
      'register/import-finish',
      { importId },
    );
    const written = await measure(client, crowd, chair, 'approvals/agree', { approvalId });
    const steps = [
      read,
      handed,
      onePart,
      looked,
      { ...written, step: 'the second person agrees: all are written' },
    ];
    const inAll = steps.reduce((sum, { tookMs }) => sum + tookMs, 0);
    return {
      title: `A file of ${MOST_PEOPLE} people, ${rounded(inAll / 1000)} s in all; six others vote meanwhile`,
      columns: ['', 'itself ms', 'longest wait before ms', 'longest wait then ms'],
      rows: steps.map(({ step, tookMs, before, longest }) => [step, tookMs, before, longest]),
      missed: [
        ...(inAll > IN_ALL_MS ? [`it took longer than ${IN_ALL_MS / 1000} s`] : []),
        ...steps
          .filter(({ longest }) => longest > MOST_MS)
          .map(({ step }) => `${step}: somebody waited longer than ${MOST_MS} ms`),
      ],
      numbers: steps,
    };
  } finally {
    await coop.remove();
  }
}
