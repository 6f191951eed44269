import type { Page } from 'playwright-core';

/** What makes a page wider than the window, by its tag, where it ends and what it says; nothing where all of it fits. */
export async function widerThanThePage(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const endOf = (one) => Math.round(one.getBoundingClientRect().right);
    const wide = [...document.querySelectorAll('body *')].filter((one) => endOf(one) > width);
    const innermost = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)));
    const told = innermost.map((one) => one.tagName + ' to ' + endOf(one) + ': ' + one.textContent.slice(0, 60));
    return told.length > 0 ? told : ['the page to ' + document.documentElement.scrollWidth];
  })()`);
}
