/** `npm run format`: brings every file into the house layout, Go included where Go is. */
import { hasGo, runGofmt } from './parts/go.ts';
import { runTool } from './parts/run.ts';
import { main } from './parts/stop.ts';

await main(async () => {
  const { code, output } = await runTool('prettier', ['--write', '--log-level', 'warn', '.']);
  if (output.trim()) console.log(output.trimEnd());
  if (hasGo()) await runGofmt(['-w', 'pocketbase']);
  return code;
});
