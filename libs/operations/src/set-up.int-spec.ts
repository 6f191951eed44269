import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CompanyService } from '@sillage/company';
import { Config, Database, loadConfig } from '@sillage/platform';
import { ProgrammeBeginning } from '@sillage/programmes';
import { features } from '../../../apps/features.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { SetUpQueries } from './set-up.queries.js';

describe('the first hour of a company', () => {
  let services: Services;

  beforeAll(async () => {
    services = await startServices(features);
  });
  afterAll(() => services.close());

  const done = async () => (await services.get(SetUpQueries).steps()).flatMap((step) => (step.done ? [step.step] : []));
  const remarks = async () =>
    Object.fromEntries((await services.get(SetUpQueries).steps()).map((step) => [step.step, step.remarks]));
  const signedIn = async (person_id: string) =>
    services.given.sql(
      `INSERT INTO sign_in (id, person_id, token_hash, way, created_at, last_seen_at, expires_at)
       VALUES (gen_random_uuid(), $1, sha256(gen_random_uuid()::text::bytea), 'password', now(), now(),
         now() + interval '1 day')`,
      [person_id],
    );

  it('knows step by step what is there, and that what is gone is missing again', async () => {
    const person = await services.given.person();
    await services.given.insert('role_assignment', { person_id: person, role: 'ADMIN' });
    await signedIn(person);
    const admin = acting(person, { role: 'ADMIN' });
    expect(await done()).toEqual([]);
    await services.get(CompanyService).update(admin, { accent: '#0b6a6d' });
    expect(await done()).toEqual([]);
    await services.get(CompanyService).update(admin, { name: 'Atelier Nord' });
    expect(await done()).toEqual(['COMPANY']);
    const colleague = await services.given.person();
    expect(await done()).toEqual(['COMPANY', 'PEOPLE']);
    await signedIn(colleague);
    expect(await done()).toEqual(['COMPANY', 'PEOPLE', 'SIGN_IN']);
    const { id } = await services.get(ProgrammeBeginning).begin(admin, { kit: 'own', key: 'ours' });
    expect(await done()).toEqual(['COMPANY', 'PEOPLE', 'SIGN_IN']);
    await services.given.insert('role_assignment', {
      person_id: colleague,
      role: 'PROGRAMME_MANAGER',
      programme_id: id,
    });
    expect(await done()).toEqual(['COMPANY', 'PEOPLE', 'SIGN_IN', 'PROGRAMME']);
    await services.given.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [colleague]);
    expect(await done()).toEqual(['COMPANY', 'SIGN_IN']);
    expect(await remarks()).toEqual({
      COMPANY: [],
      PEOPLE: ['NO_COLLEAGUE'],
      SIGN_IN: ['MAIL_KEPT'],
      PROGRAMME: ['NOBODY_RUNS_IT'],
    });
  });

  describe('with people who wait for it', () => {
    const imported = async (state: string, dryRun = false) =>
      services.given.sql(
        `INSERT INTO people_import (id, dry_run, full_company, forced, state, started_at, alive_at, ended_at)
         VALUES (gen_random_uuid(), $2, false, false, $1::text, clock_timestamp(), clock_timestamp(),
           CASE WHEN $1::text IN ('SUCCEEDED', 'FAILED') THEN clock_timestamp() END)`,
        [state, dryRun],
      );

    beforeAll(() => services.given.person());

    it.each([
      ['SUCCEEDED', []],
      ['FAILED', ['IMPORT_REFUSED']],
      ['RECEIVING', ['IMPORT_UNDER_WAY']],
    ])('says of the last file of HR’s, in the state %s, what is to be known', async (state, said) => {
      await imported(state);
      // Whoever only looked changed nothing.
      await imported('FAILED', true);
      expect((await remarks()).PEOPLE).toEqual(said);
    });

    it('says that nobody gets in where all ways are closed, and that mail is kept', async () => {
      const closed = new SetUpQueries(services.get(Database), configured({ LOCAL_ACCOUNTS: 'false' }));
      expect((await closed.steps()).find(({ step }) => step === 'SIGN_IN')?.remarks).toEqual([
        'NO_WAY_IN',
        'MAIL_KEPT',
      ]);
    });

    it('says that mail fails as long as the last one did not go out', async () => {
      const sending = new SetUpQueries(services.get(Database), configured({ SMTP_URL: 'smtp://mail.example.com' }));
      const said = async () => (await sending.steps()).find(({ step }) => step === 'SIGN_IN')?.remarks;
      expect(await said()).toEqual([]);
      await mailed('FAILED');
      expect(await said()).toEqual(['MAIL_FAILS']);
      await mailed('SENT');
      expect(await said()).toEqual([]);
    });

    const mailed = async (status: string) => {
      const person = await services.given.person();
      await services.given.sql(
        `WITH said AS (
           INSERT INTO reminder (kind, person_id, subject_id, occurrence, counted, planned_at, since)
           VALUES ('LABEL_AWARDED', $1, gen_random_uuid(), 1, false, now(), now()) RETURNING id
         ), sent AS (
           INSERT INTO delivery (reminder_id, channel, status, reason, due_at, settled_at)
           SELECT id, 'EMAIL', $2::text, CASE WHEN $2::text = 'FAILED' THEN 'REFUSED' END, now(), now() FROM said RETURNING id
         )
         INSERT INTO mail (id, person_id, recipient, locale, subject, written_at)
         SELECT id, $1, 'somebody@example.com', 'en', 'A label', clock_timestamp() FROM sent`,
        [person, status],
      );
    };
  });

  const configured = (variables: Record<string, string>) =>
    loadConfig({ DATABASE_URL: services.get(Config).databaseUrl, ...variables });
});
