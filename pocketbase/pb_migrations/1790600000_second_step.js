/// <reference path="../pb_data/types.d.ts" />
/**
 * What else somebody showed in a session besides what it began with: the second step of who holds an office
 * (src/domain/sign-in/second-step.ts). It goes with the row of the device when they sign out.
 */
migrate(
  (app) => {
    const devices = app.findCollectionByNameOrId('devices');
    devices.fields.add(new TextField({ name: 'second', max: 20 }));
    app.save(devices);
  },
  (app) => {
    const devices = app.findCollectionByNameOrId('devices');
    devices.fields.removeByName('second');
    app.save(devices);
  },
);
