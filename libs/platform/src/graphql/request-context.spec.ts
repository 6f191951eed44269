import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { TestClock } from '../clock/index.js';
import type { Database } from '../database/index.js';
import { BatchLoader } from './batch-loader.js';
import { RequestContext } from './request-context.js';

class Squares extends BatchLoader<number, number> {
  readonly batches: (readonly number[])[] = [];

  override async batch(keys: readonly number[]): Promise<Map<number, number>> {
    this.batches.push(keys);
    return new Map(keys.filter((key) => key >= 0).map((key) => [key, key * key]));
  }
}

class Sums extends BatchLoader<{ a: number; b: number }, number> {
  override async batch(keys: readonly { a: number; b: number }[]): Promise<Map<{ a: number; b: number }, number>> {
    return new Map(keys.map((key) => [{ ...key }, key.a + key.b]));
  }
}

const facts = { actor: null, locale: 'en', requestId: 'r', req: {} as FastifyRequest };
const newRequest = () => new RequestContext(facts, { database: {} as Database, clock: new TestClock(), publicUrl: '' });

describe('a request’s loaders', () => {
  it('answer many keys by one read, each key once', async () => {
    const squares = new Squares();
    const ctx = newRequest();
    expect(await Promise.all([3, 4, 3].map((key) => ctx.load(squares, key)))).toEqual([9, 16, 9]);
    expect(squares.batches).toEqual([[3, 4]]);
  });

  it('answer null for what does not exist, unless it must', async () => {
    const ctx = newRequest();
    expect(await ctx.load(new Squares(), -1)).toBeNull();
    expect(await ctx.loadMany(new Squares(), [2, -1])).toEqual([4]);
    await expect(ctx.loadExisting(new Squares(), -1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('take keys made of several parts', async () => {
    expect(await newRequest().load(new Sums(), { a: 2, b: 3 })).toBe(5);
  });

  it('share nothing with another request', async () => {
    const squares = new Squares();
    await newRequest().load(squares, 3);
    await newRequest().load(squares, 3);
    expect(squares.batches).toHaveLength(2);
  });

  it('read again after a change', async () => {
    const squares = new Squares();
    const ctx = newRequest();
    await ctx.load(squares, 3);
    ctx.forgetLoaded();
    await ctx.load(squares, 3);
    expect(squares.batches).toHaveLength(2);
  });
});
