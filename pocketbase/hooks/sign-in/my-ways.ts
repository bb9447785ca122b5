/** How the member who asks signs in, and where they are signed in. It reads only what is theirs. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { OWN_LIFE, SHARED_LIFE, wayOf } from '../../../src/domain/sign-in/index.ts';
import { signIn } from '../../../src/queries/index.ts';
import type { WaysIn } from '../../../src/queries/sign-in.ts';
import { memberQuery, type Caller, type MemberLooking } from '../kit/context.ts';
import { dateText, instantOf, neededInstant, rows } from '../kit/engine.ts';
import { neededFrom, whyNoPasskey } from '../kit/office-passkey.ts';
import { emailOf } from './second-steps.ts';
import { cardOf } from './printed-cards.ts';
import { passkeysOf, whyNotChangeKeys } from './passkeys.ts';
import { codeOf } from './recovery-codes.ts';

/** The devices where they are signed in: of those that can be known again, the ones that came back lately. */
function devicesOf({ app, now }: MemberLooking, { accountId, session }: Caller): WaysIn['devices'] {
  const shape = {
    id: '',
    browser: '',
    system: '',
    way: '',
    firstAt: '',
    lastAt: '',
    isKnown: false,
    endsAt: '',
  } as const;
  const sql = `SELECT ${Object.keys(shape).join(', ')} FROM devices
    WHERE account = {:accountId} AND lastAt > {:since} AND (endsAt = '' OR endsAt > {:now})
    ORDER BY lastAt DESC, id LIMIT 50`;
  const params = { accountId, since: dateText(now - OWN_LIFE), now: dateText(now) };
  return rows(app, sql, params, shape).map(({ isKnown, way, firstAt, lastAt, endsAt, ...device }) => ({
    ...device,
    way: wayOf(way),
    firstAt: neededInstant(firstAt),
    lastAt: neededInstant(lastAt),
    // An own device whose browser keeps nothing for us is not known again either, and yet nobody else's.
    isShared: !isKnown && endsAt !== '' && neededInstant(endsAt) <= neededInstant(lastAt) + SHARED_LIFE,
    isThis: device.id === session.device,
  }));
}

function secondStepOf({ app, now, caller }: MemberLooking): WaysIn['secondStep'] {
  if (caller.session.second !== null) return 'done';
  return whyNoPasskey({ app, now }, caller)?.code === 'second-step-needed' ? 'needed' : 'none';
}

export default memberQuery(signIn.myWays, (_, looking) => {
  const { app, now, caller } = looking;
  const [code, card] = [codeOf(app, caller.accountId), cardOf(app, caller.member.id)];
  return accept({
    passkeysHere: platform.passkeyHost() !== '',
    mayChange: whyNotChangeKeys(app, now, caller) === null,
    passkeyNeededFrom: neededFrom({ app, now }, caller),
    secondStep: secondStepOf(looking),
    secondTo: emailOf(app, caller.accountId),
    demo: platform.mode() === 'demo',
    passkeys: passkeysOf(app, caller.accountId).map(({ id, name, madeAt, lastAt, sure }) => ({
      id,
      name,
      madeAt: neededInstant(madeAt),
      lastAt: instantOf(lastAt),
      sure,
    })),
    devices: devicesOf(looking, caller),
    code: code && { madeAt: code.madeAt, usedAt: code.usedAt },
    card: card && { printedAt: card.printedAt },
  });
});
