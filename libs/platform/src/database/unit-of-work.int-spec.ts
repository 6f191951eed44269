import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Config, loadConfig } from '../config/index.js';
import { CoreModule } from '../core.module.js';
import { DomainError } from '../errors/index.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { constraintErrors } from './constraint-errors.js';
import { Database } from './database.js';
import { newId } from './new-id.js';
import { UnitOfWork } from './unit-of-work.js';

describe('the unit of work', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let unitOfWork: UnitOfWork;
  let reads: Database;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({ imports: [CoreModule] })
      .overrideProvider(Config)
      .useValue(loadConfig({ DATABASE_URL: database.url }))
      .compile();
    await app.init();
    unitOfWork = app.get(UnitOfWork);
    reads = app.get(Database);
  });

  afterEach(async () => {
    await unitOfWork.run((tx) => tx.query('DELETE FROM sweep'));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const insert = (name: string) => (tx: { query(sql: string, parameters: unknown[]): Promise<unknown[]> }) =>
    tx.query(`INSERT INTO sweep (name, due_at, leased_until) VALUES ($1, now(), now())`, [name]);
  const names = async () =>
    (await reads.query<{ name: string }>('SELECT name FROM sweep ORDER BY name')).map((row) => row.name);

  it('writes everything or nothing', async () => {
    await unitOfWork.run(insert('kept'));
    const failing = unitOfWork.run(async (tx) => {
      await insert('lost')(tx);
      tx.audit({ actor: null, action: 'test.lost', subject: { type: 'Label', id: newId() } });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await names()).toEqual(['kept']);
    expect(await reads.query(`SELECT 1 FROM audit_entry WHERE action = 'test.lost'`)).toEqual([]);
  });

  it('joins the transaction under way, in which reads see its changes', async () => {
    await unitOfWork.run(async (outer) => {
      await insert('outer')(outer);
      await unitOfWork.run(async (inner) => {
        expect(inner).toBe(outer);
        expect(await names()).toEqual(['outer']);
      });
    });
  });

  it('keeps what was done apart when the rest is undone', async () => {
    const failing = unitOfWork.run(async (tx) => {
      await insert('undone')(tx);
      await unitOfWork.runApart(insert('apart'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await names()).toEqual(['apart']);
  });

  it('tries again after a serialization failure', async () => {
    let tries = 0;
    await unitOfWork.run(async (tx) => {
      tries += 1;
      await insert('again')(tx);
      if (tries < 3) await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`);
    });
    expect(tries).toBe(3);
    expect(await names()).toEqual(['again']);
  });

  it('gives a violated constraint its code', async () => {
    constraintErrors({ sweep_key: 'CONFLICT' });
    await unitOfWork.run(insert('once'));
    const twice = unitOfWork.run(insert('once'));
    await expect(twice).rejects.toBeInstanceOf(DomainError);
    await expect(twice).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('names the rule and its table to who reads a log or a failing test, and to no client', async () => {
    constraintErrors({ sweep_key: 'CONFLICT' });
    const log = jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);
    await unitOfWork.run(insert('once'));
    const refusal: unknown = await unitOfWork.run(insert('once')).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      message: expect.stringMatching(/^CONFLICT: .* \(the database holds sweep_key of sweep\)$/),
    });
    expect((refusal as DomainError).messageIn('en')).not.toContain('sweep');
    expect(log).toHaveBeenCalledWith({ message: 'The database refused a change', error: refusal });
    log.mockRestore();
  });

  it('refuses a constraint that two features explain differently', () => {
    constraintErrors({ planted: 'CONFLICT' });
    expect(() => constraintErrors({ planted: 'NOT_FOUND' })).toThrow(/planted means CONFLICT already/);
  });

  describe('the audit trail', () => {
    const actor = { personId: newId() };
    const labelId = newId();
    beforeAll(async () => {
      await unitOfWork.run(async (tx) => {
        tx.audit({
          actor,
          action: 'test.done',
          subject: { type: 'Label', id: labelId },
          reason: 'because',
          details: { a: 1 },
        });
      });
    });

    it('says who did what, to what, and why', async () => {
      const entries = await reads.query(
        `SELECT actor_id, subject_type, subject_id, reason, details FROM audit_entry WHERE action = 'test.done'`,
      );
      expect(entries).toEqual([
        { actor_id: actor.personId, subject_type: 'Label', subject_id: labelId, reason: 'because', details: { a: 1 } },
      ]);
    });

    it.each([
      'UPDATE audit_entry SET reason = NULL',
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
      'DROP TABLE audit_entry',
    ])('refuses the application "%s"', async (sql) => {
      await expect(unitOfWork.run((tx) => tx.query(sql))).rejects.toThrow(/permission denied|must be owner/);
    });
  });
});
