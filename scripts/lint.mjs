// `npm run lint`: formatting, lint, types and dependency rules, as `npm test` checks them, without the tests.
import { onProjectNode } from './install.mjs';
import { runChecks } from './testing/checks.mjs';

await onProjectNode(async (stop) => {
  const { failed } = await runChecks(stop.signal);
  process.exitCode = failed === 0 ? 0 : 1;
});
