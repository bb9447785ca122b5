/// <reference path="../pb_data/types.d.ts" />
/**
 * Papers of meetings (src/domain/meetings/documents.ts): that somebody added one and that it was withdrawn only grows. What
 * is in one lies in parts of its own: they wait until a paper is added, and go when it is withdrawn.
 */
const { choice, guard, index, link, make, needed, neededTime, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    const by = () => link(app, 'by', 'members', { required: true });
    make(
      app,
      'document_parts',
      [
        needed('upload', { max: 15 }),
        whole('number', { required: true, min: 1 }),
        needed('data', { max: 61440 }),
        by(),
        neededTime('at'),
      ],
      [unique('document_parts', ['upload', 'number']), index('document_parts', ['by', 'at'])],
    );
    make(
      app,
      'meeting_documents',
      [
        link(app, 'meeting', 'meetings', { required: true }),
        whole('item', { required: true, min: 1 }),
        needed('upload', { max: 15 }),
        needed('name', { max: 100 }),
        choice('kind', ['pdf', 'png', 'jpeg']),
        whole('bytes', { required: true, min: 1 }),
        needed('digest', { max: 64 }),
        by(),
        neededTime('at'),
      ],
      [
        unique('meeting_documents', ['upload']),
        index('meeting_documents', ['meeting', 'item']),
        index('meeting_documents', ['by', 'at']),
      ],
    );
    make(
      app,
      'document_ends',
      [
        link(app, 'document', 'meeting_documents', { required: true }),
        needed('why', { max: 1200 }),
        by(),
        neededTime('at'),
      ],
      [unique('document_ends', ['document'])],
    );
    guard(app, 'meeting_documents', 'upload = NEW.upload');
    guard(app, 'document_ends', 'document = NEW.document');
  },
  () => {
    throw new Error('Papers of meetings would be lost. Restore a backup instead.');
  },
);
