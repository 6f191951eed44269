import { access, constants, statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, problem, reasonOf, warning, type Check } from './check.js';
import { checksTexts } from './checks.texts.js';

const gigabyte = 1024 ** 3;

/** Where files live and, when it is embedded, the database; the disk of a database elsewhere is not seen from here. */
export const checkDisk: Check = async ({ dataFolder }) => {
  const folder = resolve(dataFolder);
  try {
    await access(folder, constants.W_OK);
    const { bavail, blocks, bsize } = await statfs(folder);
    const free = Math.round((bavail * bsize * 10) / gigabyte) / 10;
    const values = { folder, free };
    if (free < 0.2) return [problem(checksTexts.diskFull, values)];
    return [
      free < 2 && bavail < blocks * 0.1 ? warning(checksTexts.diskShort, values) : ok(checksTexts.diskFree, values),
    ];
  } catch (error) {
    return [problem(checksTexts.diskAway, { folder, reason: reasonOf(error) })];
  }
};
