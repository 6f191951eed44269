import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for something that happens by itself.
 * @param what it is, as it is told when it does not come: "the first worker has sent 20 mails"
 * @param now tells how far it has come, in the same case
 * @throws Error when it is still not so after that time
 */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  { withinMs = 10_000, now }: { withinMs?: number; now?: () => unknown } = {},
): Promise<void> {
  for (const began = Date.now(); !(await isSo());) {
    if (Date.now() - began > withinMs) {
      const state = now === undefined ? '' : ` It stands at ${JSON.stringify(await now())}.`;
      throw new Error(`Waited ${withinMs / 1000} s, and it is still not so that ${what}.${state}`);
    }
    await pause(10);
  }
}
