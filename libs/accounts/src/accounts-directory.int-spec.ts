import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleModule } from '@sillage/people';
import { AccountDirectory } from '@sillage/platform';
import { startServices, type Services } from '../../../test/support/services.js';
import { AccountsModule } from './accounts.module.js';

describe('whoever may sign in by a password', () => {
  let services: Services;
  let directory: AccountDirectory;
  let personId: string;
  let email: string;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([PeopleModule, AccountsModule]);
    directory = services.get(AccountDirectory);
  });

  beforeEach(async () => {
    count += 1;
    email = `Zoe.Muller${count}@example.com`;
    personId = await services.given.person({ email });
  });

  afterAll(() => services.close());

  const account = async (passwordHash: string | null = 'scrypt$mine') =>
    services.given.insert('account', {
      person_id: personId,
      password_hash: passwordHash,
      password_set_at: passwordHash && '2026-03-01T09:00:00Z',
    });
  const leaves = async () =>
    services.given.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [personId]);

  it.each([(text: string) => text, (text: string) => text.toUpperCase(), (text: string) => text.toLowerCase()])(
    'has an account by their address, however it is written (%#)',
    async (written) => {
      await account();
      expect(await directory.findCredentialsByEmail(written(email))).toEqual({
        personId,
        passwordHash: 'scrypt$mine',
      });
    },
  );

  it('has none without a password, with another address, or after leaving the company', async () => {
    expect(await directory.findCredentialsByEmail(email)).toBeNull();
    await account(null);
    expect(await directory.findCredentialsByEmail(email)).toBeNull();
    await services.given.sql(
      `UPDATE account SET password_hash = 'scrypt$mine', password_set_at = now() WHERE person_id = $1`,
      [personId],
    );
    expect(await directory.findCredentialsByEmail(`x${email}`)).toBeNull();
    expect(await directory.findCredentialsByEmail(email.replace('.', '_'))).toBeNull();
    await leaves();
    expect(await directory.findCredentialsByEmail(email)).toBeNull();
  });
});
