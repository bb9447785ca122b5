/// <reference path="../pb_data/types.d.ts" />
/**
 * Sign-in keeps a place for the owner of an address: a request says, as digests, which household and which device
 * asked, and which page used it. Letters are found by age, so that the clock can take old ones away.
 */
migrate(
  (app) => {
    const requests = app.findCollectionByNameOrId('sign_in_requests');
    for (const name of ['household', 'deviceHash', 'usedByHash']) {
      requests.fields.add(new TextField({ name, max: 64 }));
    }
    requests.fields.getByName('tries').name = 'wrongCodes';
    requests.addIndex('idx_sign_in_requests_expiresAt', false, 'expiresAt', '');
    app.save(requests);

    const outbox = app.findCollectionByNameOrId('outbox');
    outbox.addIndex('idx_outbox_deliver_queuedAt', false, 'deliver, queuedAt', '');
    app.save(outbox);
  },
  (app) => {
    const requests = app.findCollectionByNameOrId('sign_in_requests');
    requests.removeIndex('idx_sign_in_requests_expiresAt');
    for (const name of ['household', 'deviceHash', 'usedByHash']) requests.fields.removeByName(name);
    requests.fields.getByName('wrongCodes').name = 'tries';
    app.save(requests);

    const outbox = app.findCollectionByNameOrId('outbox');
    outbox.removeIndex('idx_outbox_deliver_queuedAt');
    app.save(outbox);
  },
);
