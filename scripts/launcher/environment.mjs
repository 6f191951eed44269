import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { explainFileError, Failure } from '../failure.mjs';
import { compileCache, variable } from '../project.mjs';

/**
 * What the programs get to see: the database that we hold unless one was given, and the demo where that is allowed.
 * @param {string} data
 * @param {import('../postgres/hold.mjs').Postgres | null} embedded
 * @returns {NodeJS.ProcessEnv}
 */
export function programEnvironment(data, embedded) {
  return {
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: compileCache,
    ...process.env,
    SILLAGE_DATA: data,
    ...embedded?.environmentOf(),
    // Demo accounts have one password for all: only a database of our own gets them unasked.
    SILLAGE_DEMO: variable('SILLAGE_DEMO') ?? String(embedded !== null),
  };
}

/**
 * The password of the demo accounts: given, or made once and kept with the data.
 * @param {string} data
 */
export function demoPassword(data) {
  const given = variable('SILLAGE_DEMO_PASSWORD');
  if (given !== undefined) return given;
  const file = path.join(data, 'demo-password');
  if (!fs.existsSync(file)) {
    // Twelve signs that cannot be mistaken for one another: 58 bits, and easy to copy from a screen.
    const signs = Array.from({ length: 12 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)]);
    try {
      fs.writeFileSync(file, `${signs.join('').replace(/(.{4})(?=.)/g, '$1-')}\n`, { mode: 0o600 });
    } catch (error) {
      throw explainFileError(error, data);
    }
  }
  return fs.readFileSync(file, 'utf8').trim();
}

export function readPort() {
  const port = variable('PORT') ?? '3000';
  if (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535) return Number(port);
  throw new Failure(`PORT must be a port number between 1 and 65535, such as 3000 (it is "${port}").`);
}

export function publicUrl() {
  return (variable('PUBLIC_URL') ?? `http://localhost:${readPort()}`).replace(/\/+$/, '');
}

/**
 * Says in time that the port is taken, before minutes go into building.
 * @param {number} port
 * @throws {Failure}
 */
export async function assertPortIsFree(port, host = variable('HOST') ?? '127.0.0.1') {
  const server = net.createServer();
  try {
    await new Promise((resolve, reject) =>
      server.once('error', reject).listen({ port, host }, () => resolve(undefined)),
    );
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new Failure(
        `PORT ${port} is in use by another program.\nStop that one, or start Sillage on another port: PORT=${port === 65535 ? 3000 : port + 1} npm start`,
      );
    }
    if (code === 'EACCES') throw new Failure(`PORT ${port} may not be opened by this user. Set PORT to 1024 or more.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      throw new Failure(`HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0 (it is "${host}").`);
    }
    throw error;
  }
  await new Promise((resolve) => server.close(resolve));
}
