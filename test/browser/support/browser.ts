import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { password } from './company.js';
import type { Stage } from './stage.js';

const wide = { width: 1280, height: 860 };

export interface Reader {
  language: 'en' | 'fr';
  scheme?: 'light' | 'dark';
  /** The name of an account; nobody is signed in without it. */
  as?: string;
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.SILLAGE_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A page of a browser that knows nothing yet, with what it complains of. */
export class Visit {
  readonly complaints: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly stage: Stage,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async by(browser: Browser, stage: Stage, { language, scheme = 'light', as }: Reader): Promise<Visit> {
    const context = await browser.newContext({
      baseURL: stage.url,
      viewport: wide,
      reducedMotion: 'reduce',
      colorScheme: scheme,
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    });
    context.setDefaultTimeout(15_000);
    if (as) {
      const data = { email: `${as}@example.com`, password: password };
      const answer = await context.request.post('/auth/login', {
        data,
        headers: { 'apollo-require-preflight': 'true' },
      });
      if (!answer.ok()) throw new Error(`${as} could not sign in: ${await answer.text()}`);
      // Whoever is signed in reads in their own language until they choose another one.
      await context.addInitScript(`localStorage.setItem('sillage.language', '${language}')`);
    }
    const visit = new Visit(context, await context.newPage(), stage);
    await visit.followClock();
    return visit;
  }

  /** The page believes the server's clock. */
  async followClock(): Promise<void> {
    await this.page.clock.setFixedTime(this.stage.app.clock.now());
  }

  /** Opens an address and waits until everything asked for is there. */
  async open(path: string): Promise<void> {
    await this.page.goto(path, { waitUntil: 'networkidle' });
    await this.page.locator('h1').first().waitFor();
  }

  async heading(): Promise<string> {
    return this.page.locator('h1').innerText();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async follow(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  }

  async sees(words: string): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  async end(): Promise<void> {
    await this.context.close();
  }
}
