/// <reference path="../pb_data/types.d.ts" />
/**
 * A motion that is voted on in parts (src/domain/sealed/paper.ts): the words of each part, as they were when the secret vote
 * was chosen. The paper that members fill in is made of them when the vote opens.
 */
const { guard, link, make, needed, text, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'sealed_parts',
      [
        link(app, 'motion', 'motions', { required: true }),
        whole('number', { required: true, min: 1 }),
        needed('titleEn', { max: 200 }),
        needed('titleCy', { max: 200 }),
        text('textEn', { max: 2000 }),
        text('textCy', { max: 2000 }),
      ],
      [unique('sealed_parts', ['motion', 'number'])],
    );
    guard(app, 'sealed_parts', '(motion = NEW.motion AND number = NEW.number)');
  },
  () => {
    throw new Error('The parts of motions would be lost. Restore a backup instead.');
  },
);
