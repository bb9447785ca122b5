/** The script of a guide's page, in plain TypeScript: each part does one thing and leaves the page whole without it. */
import { startWhere } from './where.ts';
import { startWords } from './words.ts';
import { startPlace } from './place.ts';
import { startTools } from './tools.ts';
import { startAddress } from './address.ts';
import { startListen } from './listen.ts';
import { startChecks } from './checks.ts';
import { startFaces } from './faces.ts';

startWhere();
startWords();
startPlace();
startTools();
startListen();
startFaces();
void startChecks();
void startAddress();
