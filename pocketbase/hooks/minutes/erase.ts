/**
 * Erasing: minutes stay, because members rely on what was decided. In approved minutes people stand by number, so that
 * their text and its digest never change; the name beside the text becomes the pseudonym. What somebody wrote into
 * minutes stays, as the words of motions do; it holds no name of its own.
 */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['minutes_notes', 'minutes_shown', 'minutes_approved', 'minutes_people'],
  erase: ({ app }, { member, pseudonym }) => {
    execute(app, 'UPDATE minutes_people SET displayName = {:pseudonym} WHERE member = {:member}', {
      member,
      pseudonym,
    });
  },
} satisfies Erase;
