import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { inTurn, ownTurn, type Turn } from './password-work.js';

// OWASP's Password Storage Cheat Sheet: one of the scrypt settings of equal strength (32 MB, about 0.3 s of CPU).
const costToday = { N: 2 ** 15, r: 8, p: 3 };
const keyBytes = 32;
const memoryAtMost = 256 * 1024 * 1024;

type Cost = typeof costToday;

/** `scrypt$N$r$p$salt$key`: it carries its cost, so that the cost may rise without breaking older hashes. */
export async function hashPassword(password: string, cost: Cost = costToday): Promise<string> {
  const salt = randomBytes(16);
  const key = await inTurn(ownTurn, () => derive(password, salt, cost));
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/**
 * Whether it is the password. Without a hash (an unknown email) it takes as long as with one, and is false: whoever
 * measures learns nothing of who has an account.
 */
export async function isPassword(password: string, hash: string | null, turn: Turn = ownTurn): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = (hash ?? (await nobodysHash)).split('$');
  if (scheme !== 'scrypt' || !salt || !key)
    throw new Error('A stored password hash is not of the form scrypt$N$r$p$salt$key');
  const expected = Buffer.from(key, 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await inTurn(turn, () => derive(password, Buffer.from(salt, 'base64url'), cost));
  return timingSafeEqual(given, expected) && hash !== null;
}

const nobodysHash = Promise.resolve(
  [
    'scrypt',
    costToday.N,
    costToday.r,
    costToday.p,
    randomBytes(16).toString('base64url'),
    randomBytes(keyBytes).toString('base64url'),
  ].join('$'),
);

function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same password may be typed as composed or decomposed characters, depending on the keyboard.
    scrypt(password.normalize('NFKC'), salt, keyBytes, { ...cost, maxmem: memoryAtMost }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
