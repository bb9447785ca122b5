/// <reference path="../pb_data/types.d.ts" />
/**
 * Registers every door that the bundle (../hooks, built into co-op.js) has. A handler is compiled again from its own
 * text in another runtime, so that its body may only require the bundle; it finds its door by the address.
 */
const { doors } = require(`${__hooks}/co-op.js`);

for (const door of doors) {
  platform.registerDoor(door);
  routerAdd(door.method, `/api/co-op/${door.name}`, (e) => require(`${__hooks}/co-op.js`).answer(e));
}

cronAdd('due', '* * * * *', () => require(`${__hooks}/co-op.js`).runDue());
// Letters to many are also begun as soon as one was sent (platform.wakeLetters).
cronAdd('letters', '* * * * *', () => require(`${__hooks}/co-op.js`).writeSendings());
