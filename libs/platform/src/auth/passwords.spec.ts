import { describe, expect, it } from '@jest/globals';
import { hashPassword, isPassword } from './passwords.js';

const cheap = { N: 1024, r: 8, p: 1 };

describe('a password', () => {
  it('is recognised by its hash, and no other is', async () => {
    const hash = await hashPassword('a wake behind the ship', cheap);
    expect(await isPassword('a wake behind the ship', hash)).toBe(true);
    expect(await isPassword('a wake behind the Ship', hash)).toBe(false);
  });

  it('has another hash each time, which carries its cost', async () => {
    const [one, other] = await Promise.all([hashPassword('same', cheap), hashPassword('same', cheap)]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^scrypt\$1024\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  });

  it('is the same whether its accents were typed as one character or two', async () => {
    expect(await isPassword('e\u0301te\u0301', await hashPassword('\u00e9t\u00e9', cheap))).toBe(true);
  });

  it('of nobody is never right', async () => {
    expect(await isPassword('', null)).toBe(false);
  });

  it('whose hash is damaged is a fault, not a refusal', async () => {
    await expect(isPassword('x', 'md5$abc')).rejects.toThrow(/scrypt/);
  });
});
