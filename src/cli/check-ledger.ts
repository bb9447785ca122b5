/**
 * `npm run check-ledger -- --data <folder>`: the auditor's question to the time bank. It reads the database as it
 * is, also beside a running server, and asks the same rules that the server and the pages use. Exit code 1 when
 * the ledger has a fault.
 */
import { auditLedger } from './ledger/faults.ts';
import { readLedger } from './ledger/read.ts';
import { dataFolder, readOptions } from './parts/options.ts';
import { main } from './parts/stop.ts';

await main(async () => {
  const { values } = readOptions({ data: { type: 'string' } });
  const ledger = readLedger(dataFolder(values.data));
  const { sumMinutes, faults } = auditLedger(ledger);
  console.log(`${ledger.accounts.length} accounts, ${ledger.postings.length} postings`);
  console.log(`Sum over all accounts: ${sumMinutes} minutes`);
  if (faults.length === 0) {
    console.log('The ledger is sound.');
    return 0;
  }
  console.log(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:`);
  for (const fault of faults) console.log(`  ${fault}`);
  return 1;
});
