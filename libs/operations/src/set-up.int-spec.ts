import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CompanyService } from '@sillage/company';
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
  });
});
