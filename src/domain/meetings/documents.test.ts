// Which files can be papers of a meeting, what they are called, and when one is added or withdrawn.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR } from '../kernel/index.ts';
import {
  arePartsWhole,
  bytesIn,
  cleanName,
  kindOf,
  MOST_BYTES,
  MOST_DOCUMENTS,
  MOST_PARTS,
  NAME_LIMIT,
  PART_BYTES,
  PART_LENGTH,
  whyNotAttached,
  whyNotWithdrawn,
  type DocumentsOf,
} from './documents.ts';

const NOW = Date.parse('2026-07-01T12:00:00Z');
const base64 = (bytes: readonly number[] | string): string => Buffer.from(bytes as string).toString('base64');
const PDF = base64('%PDF-1.7\nA report of the year.\n%%EOF');
const full = 'A'.repeat(PART_LENGTH);
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('what a file is', () => {
  test.each<[string, string, string | null]>([
    ['a PDF', PDF, 'pdf'],
    ['a PNG picture', base64([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'png'],
    ['a JPEG picture', base64([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]), 'jpeg'],
    ['a web page that calls itself a PDF', base64('<html>%PDF-1.7</html>'), null],
    ['a PDF after something else', base64(' %PDF-1.7'), null],
    ['a drawing with script', base64('<svg xmlns="http://www.w3.org/2000/svg">'), null],
    ['a program', base64('MZ\u0000\u0000'), null],
    ['a packed folder', base64('PK\u0003\u0004\u0000\u0000'), null],
    ['nothing', '', null],
    ['two letters', 'JV', null],
  ])('%s is known by its first bytes', (_name, part, kind) => {
    expect(kindOf(part)).toBe(kind);
  });

  test('is the same whatever follows', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        const file = Buffer.concat([Buffer.from('%PDF-'), Buffer.from(rest)]);
        expect(kindOf(file.toString('base64'))).toBe(
          file.length >= 6 ? 'pdf' : kindOf(file.toString('base64')),
        );
      }),
    );
  });
});

describe('the parts of a file', () => {
  test('hold as many bytes as the file has', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 500 }), (bytes) => {
        expect(bytesIn(Buffer.from(bytes).toString('base64'))).toBe(bytes.length);
      }),
    );
    expect(bytesIn(full)).toBe(PART_BYTES);
    expect(MOST_PARTS * PART_BYTES).toBeGreaterThanOrEqual(MOST_BYTES);
  });

  test.each<[string, readonly string[], boolean]>([
    ['one short part is whole', [PDF], true],
    ['full parts and a short one are whole', [full, full, 'AAA='], true],
    ['a full last part is whole', [full, full], true],
    ['none is not', [], false],
    ['an empty part is not', [full, ''], false],
    ['a short part before another is not', ['AAAA', full], false],
    ['a part that ends before its length is not', [`${full.slice(4)}AAA=`, 'AAAA'], false],
    ['half a group is not', ['AAAAA'], false],
    ['more than a part holds is not', [`${full}AAAA`], false],
  ])('%s', (_name, parts, whole) => {
    expect(arePartsWhole(parts)).toBe(whole);
  });
});

describe('the name of a paper', () => {
  test.each<[string, string, 'pdf' | 'png' | 'jpeg', string]>([
    ['stays when it says nothing else', 'Accounts 2026.pdf', 'pdf', 'Accounts 2026.pdf'],
    ['keeps Welsh and other letters', 'Cyfrifon â’r tŷ.pdf', 'pdf', 'Cyfrifon â’r tŷ.pdf'],
    ['gets the end of what it is', 'holiday.exe', 'jpeg', 'holiday.jpg'],
    ['gets an end where it had none', 'Plan', 'png', 'Plan.png'],
    ['loses its folders', '../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['loses a drive', 'C:\\papers\\Accounts.PDF.exe', 'pdf', 'Accounts.PDF.pdf'],
    ['loses letters that turn the writing round', 'report\u202efdp.exe', 'pdf', 'report fdp.pdf'],
    ['loses lines', 'a\r\nb.pdf', 'pdf', 'a b.pdf'],
    ['loses quotation marks', 'a"b<c>.pdf', 'pdf', 'a b c.pdf'],
    ['is never hidden', '...hidden.pdf', 'pdf', 'hidden.pdf'],
    ['is never empty', ' .pdf', 'pdf', 'paper.pdf'],
  ])('%s', (_name, typed, kind, name) => {
    expect(cleanName(typed, kind)).toBe(name);
  });

  test('is short, says what the file is, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const name = cleanName(typed, 'pdf');
        expect([...name].length).toBeLessThanOrEqual(NAME_LIMIT);
        expect(name).toMatch(/^[^./\\].*\.pdf$/su);
        expect(cleanName(name, 'pdf')).toBe(name);
      }),
    );
  });
});

describe('a paper', () => {
  const meeting = (change: Partial<DocumentsOf> = {}): DocumentsOf => ({
    endsAt: NOW + HOUR,
    calledAt: NOW - HOUR,
    calledOffAt: null,
    items: 2,
    documents: 0,
    ...change,
  });
  const added = (change: Partial<DocumentsOf>, parts: readonly string[] = [PDF], item = 1) =>
    codes(whyNotAttached(meeting(change), { item, parts }, NOW));

  test('can be added to an item of a meeting that was called, and while it is on', () => {
    expect(added({})).toEqual([]);
    expect(added({}, [PDF], 2)).toEqual([]);
  });

  test.each<[string, Partial<DocumentsOf>, string]>([
    ['before the notice is out', { calledAt: null }, 'document-not-called'],
    ['to a meeting that was called off', { calledOffAt: NOW - 1 }, 'meeting-called-off'],
    ['to one that is over', { endsAt: NOW }, 'meeting-over'],
    ['after so many', { documents: MOST_DOCUMENTS }, 'documents-too-many'],
  ])('cannot be added %s', (_name, change, code) => {
    expect(added(change)).toEqual([code]);
  });

  test.each<[string, readonly string[], number, string]>([
    ['to no item', [PDF], 0, 'item-unknown'],
    ['to an item that there is not', [PDF], 3, 'item-unknown'],
    ['in parts that are no file', [PDF, PDF], 1, 'document-not-whole'],
    ['when it is too large', Array.from({ length: MOST_PARTS }, () => full), 1, 'document-too-large'],
    ['when it is nothing that we take', [base64('<html></html>')], 1, 'document-kind-wrong'],
  ])('cannot be added %s', (_name, parts, item, code) => {
    expect(added({}, parts, item)).toEqual([code]);
  });

  test('is withdrawn once, with a reason', () => {
    expect(whyNotWithdrawn(false, 'A number was wrong.')).toEqual([]);
    expect(codes(whyNotWithdrawn(true, 'Again.'))).toEqual(['document-withdrawn']);
    expect(codes(whyNotWithdrawn(false, ' '))).toEqual(['document-why-missing']);
    expect(codes(whyNotWithdrawn(false, 'x'.repeat(301)))).toEqual(['document-why-long']);
  });
});
