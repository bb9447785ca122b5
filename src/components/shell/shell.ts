/** The script of every page, in plain TypeScript: pages of words stay light. Each part does one thing. */
import { startActingBanner } from './acting.ts';
import { startReading } from './reading/reading.ts';
import { startFinish } from './finish.ts';
import { startReady } from './ready.ts';
import { startMenu } from './menu.ts';
import { startSimpleView } from './reading/simple-view.ts';
import { startLanguage } from './language.ts';
import { startWorker } from './worker-client.ts';

startReading();
startActingBanner();
startMenu();
startFinish();
startLanguage();
startSimpleView();
startWorker();
startReady();
