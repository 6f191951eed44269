import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Config } from '@sillage/platform';
import { KitError, readKit, type Kit } from './kit.js';

const own = fileURLToPath(new URL('kits', import.meta.url));

/** What a programme can begin with: the kits that come with Sillage, and those in the folder `kits` of its data. */
@Injectable()
export class Kits implements OnModuleInit {
  private readonly logger = new Logger(Kits.name);
  private known: readonly Kit[] | undefined;

  constructor(private readonly config: Config) {}

  onModuleInit(): void {
    this.all();
  }

  /** In the order in which they are offered. One of the company's own takes the place of ours with the same key. */
  all(): readonly Kit[] {
    this.known ??= this.read();
    return this.known;
  }

  find(key: string): Kit | null {
    return this.all().find((kit) => kit.key === key) ?? null;
  }

  private read(): Kit[] {
    const byKey = new Map(kitsIn(own, fail).map((kit) => [kit.key, kit]));
    // A slip of the pen in a file of the company's keeps that kit away, and not the company from working.
    const added = kitsIn(join(this.config.dataFolder, 'kits'), (error, file) =>
      this.logger.error(`${file} is left out. ${error.message}`),
    );
    for (const kit of added) byKey.set(kit.key, kit);
    return [...byKey.values()].sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
  }
}

/** Every folder with a `kit.json`. */
function kitsIn(folder: string, onFault: (error: KitError, file: string) => void): Kit[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'kit.json')));
  return names.flatMap((name) => {
    try {
      return [readKitIn(folder, name)];
    } catch (error) {
      if (!(error instanceof KitError)) throw error;
      onFault(error, join(folder, name, 'kit.json'));
      return [];
    }
  });
}

function readKitIn(folder: string, name: string): Kit {
  const path = join(folder, name);
  const guides = readdirSync(path).flatMap((file) => {
    const language = /^guide\.([A-Za-z-]+)\.md$/.exec(file)?.[1];
    return language === undefined ? [] : [[language, readFileSync(join(path, file), 'utf8')]];
  });
  return readKit(
    name,
    readFileSync(join(path, 'kit.json'), 'utf8'),
    Object.fromEntries(guides) as Record<string, string>,
  );
}

function fail(error: KitError): never {
  throw error;
}
