/** `npm run format`: brings every file into the house layout, Go included when gofmt is there. */
import { run, runTool } from './parts/run.ts';
import { main } from './parts/stop.ts';

await main(async () => {
  const { code, output } = await runTool('prettier', ['--write', '--log-level', 'warn', '.']);
  if (output.trim()) console.log(output.trimEnd());
  await run('gofmt', ['-w', 'pocketbase']);
  return code;
});
