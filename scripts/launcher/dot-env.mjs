import fs from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';

// What stands in `.env` in the clone counts as if it were in the environment, whose own values go before it: the file
// that `docker compose` reads, too. The first import of whatever reads the environment.
const file = path.join(root, '.env');
if (fs.existsSync(file)) process.loadEnvFile(file);
