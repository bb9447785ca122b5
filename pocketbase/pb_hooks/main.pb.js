/// <reference path="../pb_data/types.d.ts" />
/**
 * Registers every verb. A handler is compiled again from its own text in another runtime, so that its body may only
 * require the bundle (../hooks, built into co-op.js).
 */
routerAdd('POST', '/api/co-op/sign-in/ask', (e) => require(`${__hooks}/co-op.js`).run(e, 'sign-in/ask'));
routerAdd('POST', '/api/co-op/sign-in/finish', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'sign-in/finish'),
);
routerAdd('POST', '/api/co-op/sign-in/leave-all-devices', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'sign-in/leave-all-devices'),
);
routerAdd('POST', '/api/co-op/membership/set-listing', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'membership/set-listing'),
);
routerAdd('POST', '/api/co-op/membership/set-language', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'membership/set-language'),
);
routerAdd('POST', '/api/co-op/voting/open-vote', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'voting/open-vote'),
);
routerAdd('POST', '/api/co-op/voting/cast-vote', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'voting/cast-vote'),
);
routerAdd('POST', '/api/co-op/voting/close-vote', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'voting/close-vote'),
);
routerAdd('POST', '/api/co-op/time-bank/log-help', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'time-bank/log-help'),
);
routerAdd('POST', '/api/co-op/time-bank/confirm-help', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'time-bank/confirm-help'),
);
routerAdd('POST', '/api/co-op/time-bank/say-wrong', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'time-bank/say-wrong'),
);
routerAdd('POST', '/api/co-op/time-bank/take-back', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'time-bank/take-back'),
);
routerAdd('POST', '/api/co-op/guides/record-check', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'guides/record-check'),
);
routerAdd('POST', '/api/co-op/guides/say-how-clear', (e) =>
  require(`${__hooks}/co-op.js`).run(e, 'guides/say-how-clear'),
);

platform.registerVerb('sign-in/ask');
platform.registerVerb('sign-in/finish');
platform.registerVerb('sign-in/leave-all-devices');
platform.registerVerb('membership/set-listing');
platform.registerVerb('membership/set-language');
platform.registerVerb('voting/open-vote');
platform.registerVerb('voting/cast-vote');
platform.registerVerb('voting/close-vote');
platform.registerVerb('time-bank/log-help');
platform.registerVerb('time-bank/confirm-help');
platform.registerVerb('time-bank/say-wrong');
platform.registerVerb('time-bank/take-back');
platform.registerVerb('guides/say-how-clear');
platform.registerVerb('guides/record-check');

cronAdd('due', '* * * * *', () => require(`${__hooks}/co-op.js`).runDue());
