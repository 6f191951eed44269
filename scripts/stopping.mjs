/**
 * Two wishes that reach a command from outside: to stop (Ctrl-C, SIGTERM, the terminal or the parent gone), and, by a
 * second one, to stop without waiting for what is under way.
 * @typedef {{ signal: AbortSignal, hurry: AbortSignal, ask(): void }} Stop
 */

/** @returns {Stop} */
export function listenForStop() {
  const stop = new AbortController();
  const hurry = new AbortController();
  let asked = 0;
  const ask = () => {
    if (asked === 0) {
      asked = Date.now();
      stop.abort();
      // One Ctrl-C comes twice: from the terminal, and from npm, which passes it on.
    } else if (Date.now() - asked > 500) hurry.abort();
  };
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, ask);
  process.on('disconnect', ask);
  process.channel?.unref();
  watchNpm(ask);
  return { signal: stop.signal, hurry: hurry.signal, ask };
}

/**
 * npm passes signals on, but not its own death by kill -9: nobody could reach what it started any more.
 * @param {() => void} ask
 */
function watchNpm(ask) {
  if (process.env.npm_lifecycle_event === undefined || process.channel !== undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    ask();
  }, 500);
  timer.unref();
}
