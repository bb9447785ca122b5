/// <reference path="../pb_data/types.d.ts" />
/**
 * What a member chose about themselves: how to reach them and whether others read what we write (profiles), and what
 * they allow (consents: a row each time they say yes or no, the newest counts). The shown name stays with the member,
 * the address with the register.
 */
const { index, json, link, make, needed, neededTime, text, truth, unique } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'profiles',
      [
        link(app, 'member', 'members', { required: true }),
        text('phone', { max: 40 }),
        // A list of words: letter, large-print, easy-read, phone, welsh, bsl.
        json('preferredWays'),
        // Somebody else reads their post or e-mail: a ballot needs another way.
        truth('othersRead'),
      ],
      [unique('profiles', ['member'])],
    );
    make(
      app,
      'consents',
      [
        link(app, 'member', 'members', { required: true }),
        needed('kind', { max: 40 }),
        truth('given'),
        neededTime('at'),
        // Who wrote it down: the member's own id, or that of an office holder whom they told.
        needed('by', { max: 60 }),
      ],
      [index('consents', ['member', 'kind', 'at'])],
    );
  },
  (app) => {
    for (const name of ['consents', 'profiles']) app.delete(app.findCollectionByNameOrId(name));
  },
);
