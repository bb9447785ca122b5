// The easy-read version: what yes does and what no does. No vote opens without one that the mover and somebody who is
// against agree to; when nobody does for some days, the chair settles it. It is agreed for one text: when that changes, it
// is agreed again. On the floor of a meeting that changed the text nobody waits: the chair settles it there and then. Nobody
// settles words that they wrote themselves, and on the floor nobody writes agreed words again: members have voted on them.

import { onlyRefusals, refusal, settle, type Refusal, type Result } from '../kernel/index.ts';
import type { NewAct } from './proposal.ts';
import type { Asked } from './putting.ts';
import { floorOf, isWorkedOn } from './floor.ts';
import { easyReadStands } from './life.ts';
import { settleFrom } from './stage.ts';

const notSeconded = (asked: Asked): Refusal | null => (isWorkedOn(asked) ? null : refusal('easy-not-now'));

const noWords = ({ life }: Asked): Refusal | null =>
  life.easy?.of === life.text ? null : refusal('easy-missing');

/** On the floor words that stand stay: votes from before were given to them. */
const standsOnFloor = (asked: Asked): boolean => floorOf(asked) !== null && easyReadStands(asked.life);

/** Writes the easy-read version: the mover does, or who looks after motions. Refuses `easy-not-now`, `not-the-mover`. */
export function writeEasy(asked: Asked & { readonly isOffice: boolean }): Result<NewAct> {
  const allowed = asked.isOffice || asked.life.mover === asked.by;
  return settle(
    onlyRefusals([
      notSeconded(asked) ?? (standsOnFloor(asked) ? refusal('easy-not-now') : null),
      allowed ? null : refusal('not-the-mover'),
    ]),
    () => ({ kind: 'easy-written' }),
  );
}

/**
 * Agrees to the easy-read version, as the mover or as somebody who is against. Refuses `easy-not-now`, `easy-missing`,
 * `easy-agreed-already`, `easy-not-against` (who seconded the motion).
 */
export function agreeEasy(asked: Asked): Result<NewAct> {
  const { life, by } = asked;
  const isMover = life.mover === by;
  const already = isMover ? life.easy?.mover === true : life.easy?.opponent != null;
  return settle(
    onlyRefusals([
      notSeconded(asked),
      noWords(asked),
      already ? refusal('easy-agreed-already') : null,
      life.seconders.includes(by) ? refusal('easy-not-against') : null,
    ]),
    () => ({ kind: 'easy-agreed', about: life.easy!.id, say: isMover ? 'mover' : 'opponent' }),
  );
}

/**
 * The chair settles the easy-read version, some days after it was written, or on the floor at once. Refuses `easy-not-now`,
 * `easy-missing`, `easy-settle-early`, `easy-own` (the chair's own motion), `easy-own-words` (the chair wrote them).
 */
export function settleEasy(asked: Asked): Result<NewAct> {
  const { life, by, rules, now } = asked;
  const from = settleFrom(life, rules);
  const { value: days, rule } = rules.easyReadDays;
  return settle(
    onlyRefusals([
      notSeconded(asked),
      noWords(asked),
      from !== null && now < from && floorOf(asked) === null
        ? refusal('easy-settle-early', null, { fromAt: from, days, rule })
        : null,
      life.mover === by ? refusal('easy-own') : null,
      life.mover !== by && life.easy?.by === by ? refusal('easy-own-words') : null,
    ]),
    () => ({ kind: 'easy-settled', about: life.easy!.id }),
  );
}
