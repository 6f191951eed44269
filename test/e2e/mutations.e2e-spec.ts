import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { ClientMutationSweeps } from '@sillage/platform';
import { planted, PlantedFeature, PlantedResolver } from '../support/planted-feature.js';
import { startServerOf, type TestApp } from '../support/server.js';

const { sofia, marc } = planted;
const mutation =
  'mutation Sow($input: SowInput!) { sow(input: $input) { clientMutationId plant { id height sownAt } } }';
type Sown = { sow: { clientMutationId: string | null; plant: { id: string; height: number; sownAt: string } } };

let app: TestApp;
let oak = { plantId: marc, name: 'oak' };
let attempt = 0;

beforeAll(async () => {
  app = await startServerOf([PlantedFeature]);
});
afterAll(() => app.close());
beforeEach(() => {
  attempt += 1;
  oak = { plantId: `0198a000-0000-7000-8000-${String(attempt).padStart(12, '0')}`, name: 'oak' };
});

const sow = (input: object, as = sofia) => app.graphql<Sown>(mutation, { input }, as);
async function timesSown(): Promise<number> {
  const rows = await app.database.query(`SELECT 1 FROM audit_entry WHERE action = 'sown' AND subject_id = $1`, [
    oak.plantId,
  ]);
  return rows.length;
}

describe('a mutation', () => {
  it('is one transaction: what is refused leaves nothing but the note that it was', async () => {
    const { errors } = await sow({ ...oak, name: 'weed' });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await timesSown()).toBe(0);
    const refusals = await app.database.query(
      `SELECT actor_id FROM audit_entry WHERE action = 'access-refused' AND subject_id = $1`,
      [oak.plantId],
    );
    expect(refusals).toEqual([{ actor_id: sofia }]);
  });

  it('happens each time that it is sent without an id', async () => {
    await sow(oak);
    await sow(oak);
    expect(await timesSown()).toBe(2);
  });
});

describe('a mutation with a clientMutationId', () => {
  it('happens once, and answers the same to the same', async () => {
    const input = { ...oak, at: '2026-05-12T14:30:00+02:00', clientMutationId: `once-${attempt}` };
    const first = await sow(input);
    expect(first.data.sow).toMatchObject({
      clientMutationId: input.clientMutationId,
      plant: { sownAt: '2026-05-12T12:30:00.000Z' },
    });
    expect(await sow(input)).toEqual(first);
    expect(
      await sow({ clientMutationId: input.clientMutationId, at: input.at, name: 'oak', plantId: oak.plantId }),
    ).toEqual(first);
    expect(await timesSown()).toBe(1);
  });

  it('happens once when it is sent twice at the same moment', async () => {
    let open = (): void => undefined;
    PlantedResolver.gate = new Promise((resolve) => (open = resolve));
    const input = { ...oak, clientMutationId: `twins-${attempt}` };
    const both = [sow(input), sow(input)];
    open();
    const [first, second] = await Promise.all(both);
    expect(first?.errors).toBeUndefined();
    expect(second).toEqual(first);
    expect(await timesSown()).toBe(1);
  });

  it('is refused when the id already stands for another change', async () => {
    const clientMutationId = `taken-${attempt}`;
    await sow({ ...oak, clientMutationId });
    const { errors } = await sow({ ...oak, name: 'elm', clientMutationId });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', argumentPath: 'input.clientMutationId' } }]);
    expect(await timesSown()).toBe(1);
  });

  it.each([
    ['holds what cannot be stored', 'nul\u0000'],
    ['is longer than an index takes', randomBytes(50_000).toString('hex')],
  ])('is refused by its place when the id %s', async (_, clientMutationId) => {
    const { errors } = await sow({ ...oak, clientMutationId });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argumentPath: 'input.clientMutationId' } }]);
    expect(await timesSown()).toBe(0);
  });

  it('may be sent again after a refusal', async () => {
    const clientMutationId = `refused-${attempt}`;
    await sow({ ...oak, name: 'weed', clientMutationId });
    expect((await sow({ ...oak, clientMutationId })).errors).toBeUndefined();
  });

  it('belongs to the person who sent it', async () => {
    const input = { ...oak, clientMutationId: `shared-${attempt}` };
    await sow(input, sofia);
    await sow(input, marc);
    expect(await timesSown()).toBe(2);
  });

  it('has an id of at most 100 characters', async () => {
    const { errors } = await sow({ ...oak, clientMutationId: 'x'.repeat(101) });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argumentPath: 'input.clientMutationId' } }]);
    expect(await timesSown()).toBe(0);
  });

  it('is forgotten after 24 hours', async () => {
    const input = { ...oak, clientMutationId: `day-${attempt}` };
    await sow(input);
    app.clock.advance({ hours: 23 });
    await sow(input);
    expect(await timesSown()).toBe(1);
    app.clock.advance({ hours: 1 });
    await sow(input);
    expect(await timesSown()).toBe(2);
    app.clock.advance({ hours: 25 });
    await app.get(ClientMutationSweeps).forgetFirstAnswers();
    expect(await app.database.query('SELECT 1 FROM client_mutation')).toEqual([]);
  });
});
