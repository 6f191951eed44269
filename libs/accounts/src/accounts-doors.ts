import { Injectable } from '@nestjs/common';
import { Config, Doors } from '@sillage/platform';
import { SetUp } from './set-up.js';

/** What the pages before the sign-in have to know; apps/web/src/app/doorFacts.ts reads it. */
@Injectable()
export class AccountsDoors extends Doors {
  constructor(
    private readonly setUp: SetUp,
    private readonly config: Config,
  ) {
    super();
  }

  override async facts(): Promise<readonly string[]> {
    return [this.config.demo ? 'demo' : null, (await this.setUp.isOpen()) ? 'set-up' : null].filter(
      (word) => word !== null,
    );
  }

  override async isClosed(path: string): Promise<boolean> {
    return path.replace(/\/+$/, '') === '/setup' && !(await this.setUp.isOpen());
  }
}
