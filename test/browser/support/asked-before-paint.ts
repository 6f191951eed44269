import type { Page } from 'playwright-core';

export interface Asked {
  /** The names of what was sent until the page stood there with nothing left to wait for. */
  beforePaint: string[];
  afterwards: string[];
}

/** Runs in the page. What is below the first paint, in room of its own, says so itself. Half a second in which nothing is sent or answered is the end. */
const watch = `{
  const isPainted = () =>
    document.querySelector('main h1:not([data-before])') !== null && document.querySelector('.mantine-Skeleton-root:not([data-after-paint] *)') === null;
  let names = [];
  let answered = 0;
  const send = window.fetch;
  window.fetch = async (url, init) => {
    if (!String(url).endsWith('/graphql')) return send(url, init);
    names.push(JSON.parse(init.body).operationName);
    return send(url, init).finally(() => (answered += 1));
  };
  const quiet = async () => {
    const [sent, done] = [names.length, answered];
    await new Promise((tell) => setTimeout(tell, 500));
    if (names.length !== sent || answered !== done || answered !== sent) await quiet();
  };
  window.watchForPaint = () => {
    for (const title of document.querySelectorAll('h1')) title.dataset.before = '';
    names = [];
    answered = 0;
    window.asked = new Promise((tell) => {
      const look = new MutationObserver(async () => {
        if (!isPainted()) return;
        look.disconnect();
        const beforePaint = [...names];
        await quiet();
        tell({ beforePaint, afterwards: names.slice(beforePaint.length) });
      });
      look.observe(document, { subtree: true, childList: true });
    });
  };
  window.watchForPaint();
}`;

/** From the next address that is opened on. */
export async function watchForPaint(page: Page): Promise<void> {
  await page.addInitScript(watch);
}

/**
 * The requests to /graphql of a page, until it sends no more.
 * @param go where to, from the page that is open; without it, since the page was opened
 */
export async function askedBy(page: Page, go?: () => Promise<void>): Promise<Asked> {
  if (go) {
    await page.evaluate('window.watchForPaint()');
    await go();
  }
  return page.evaluate<Asked>('window.asked');
}
