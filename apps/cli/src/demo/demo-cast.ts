import type { INestApplicationContext } from '@nestjs/common';
import { Database, PersonDirectory, type Actor } from '@sillage/platform';
import { demoAccounts } from './accounts.js';

/** Who plays in the demo: the accounts by their name, and colleagues in an order that is always the same. */
export class DemoCast {
  private constructor(
    private readonly accounts: ReadonlyMap<string, Actor>,
    readonly colleagues: readonly Actor[],
  ) {}

  static async of(app: INestApplicationContext, colleagues: number): Promise<DemoCast> {
    const directory = app.get(PersonDirectory);
    const people = await app.get(Database).query<{ id: string; email: string | null; account: boolean }>(
      `(SELECT id, email, true AS account FROM person WHERE email = ANY($1))
       UNION ALL
       (SELECT id, email, false FROM person WHERE active AND (email IS NULL OR email <> ALL($1))
        ORDER BY md5(external_id) LIMIT $2)`,
      [demoAccounts.map(({ email }) => email), colleagues],
    );
    const actors = new Map<string, Actor>();
    const others: Actor[] = [];
    for (const { id, email, account } of people) {
      const actor = await directory.loadActor(id);
      if (actor === null) continue;
      if (account && email !== null) actors.set(email.slice(0, email.indexOf('@')), actor);
      else others.push(actor);
    }
    return new DemoCast(actors, others);
  }

  /** @param name such as `mentor` */
  account(name: string): Actor {
    const actor = this.accounts.get(name);
    if (actor === undefined) throw new Error(`The demo company has no account called ${name}.`);
    return actor;
  }
}
