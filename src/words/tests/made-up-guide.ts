/** A small guide that passes, for tests to bend in one place at a time. No test touches a real guide. */
import type { RowParts } from './row-cases.ts';

const block = (lines: readonly string[]) => lines.map((line) => `            ${line}`).join('\n');
export const rowText = ({
  id = 'the-row',
  picture = 'help',
  more = 'facts: [ours#advice]',
  en = ['We can help you.'],
  cy = ['Gallwn eich helpu.'],
  standard = 'We help.',
}: RowParts) => `
      - id: ${id}
        picture: ${picture}
${more ? `        ${more}\n` : ''}        easy:
          en: |
${block(en)}
          cy: |
${block(cy)}
        standard:
          en: |
            ${standard}
          cy: |
            Rydym yn helpu.`;
export const guideText = (rows: string, head = 'id: made-up') => `${head}
order: 1
picture: help
title: { en: How do we help?, cy: Sut rydym yn helpu? }
about:
  easy:
    en: |
      This page is about help.
    cy: |
      Mae'r dudalen hon am help.
  standard: { en: This page is about help., cy: Mae'r dudalen hon am help. }
sections:
  - id: what
    heading: { en: What we do, cy: Beth rydym yn ei wneud }
    rows:${rows}
next:${rowText({ id: 'go-on', en: ['Call us.'], cy: ['Ffoniwch ni.'] }).replace(/^ {4}/gm, '')}
contact:${rowText({ id: 'who', en: ['Call our office.'], cy: ['Ffoniwch y swyddfa.'] }).replace(/^ {4}/gm, '')}
questions:
  - { ask: { en: Who can help?, cy: Pwy all helpu? }, answer: { en: We can., cy: Ni. } }
  - { ask: { en: Who can call?, cy: Pwy all ffonio? }, answer: { en: You can., cy: Chi. } }
  - { ask: { en: Who is it for?, cy: I bwy mae hyn? }, answer: { en: You., cy: Chi. } }
written: '2026-11-22'
reviewBy: '2027-11-22'
checks: []
`;
