/** The plan of a meeting to measure with: four items, one of them a motion on which there is a vote. */
import type { MeetingPlan } from '../../domain/meetings/index.ts';

export const benchPlan = (
  startsAt: number,
  { motion, minutes }: { readonly motion: number; readonly minutes: number },
): MeetingPlan => ({
  kind: 'special',
  groupKey: '',
  startsAt,
  placeEn: 'The Old Library',
  placeCy: '',
  joinEn: '',
  joinCy: '',
  accessEn: '',
  accessCy: '',
  agreedToShort: 0,
  auditorAskedOn: '',
  firstMeetingOn: '',
  agenda: [1, 2, 3, 4].map((number) => ({
    kind: number === motion ? 'motion' : 'discussion',
    titleEn: `Item ${number}`,
    titleCy: '',
    wordsEn: 'What we want to do, and why.',
    wordsCy: '',
    minutes,
    matter: number === motion ? 'ordinary' : '',
  })),
});
