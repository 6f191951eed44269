import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Injectable, Optional } from '@nestjs/common';
import { Authentication } from '../auth/index.js';
import { html } from '../html/index.js';
import { Doors, FactsForEverybody, FirstPage } from './first-page.js';

// Everything that answers machines: an unknown address below them is an error, not a page.
const notPages = /^\/(graphql|auth|imports|exports|calendar|health|metrics|assets|company)(\/|$)/;
const notBuilt = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>Sillage</title>
    </head>
    <body style="font-family: sans-serif; max-width: 40rem; margin: 4rem auto; line-height: 1.5">
      <p>
        The server of Sillage is running, but its web app has not been built. Run <code>npm run build</code> and reload
        this page.
      </p>
      <p lang="fr">
        Le serveur de Sillage fonctionne, mais son application web n’a pas été construite. Lancez
        <code>npm run build</code>, puis rechargez cette page.
      </p>
    </body>
  </html>`.toString();

/** The built web app: its files, and its one page at every address that the app itself routes. */
@Injectable()
export class WebApp {
  private page: string | null = null;

  constructor(
    private readonly authentication: Authentication,
    @Optional() private readonly firstPage?: FirstPage,
    @Optional() private readonly forEverybody?: FactsForEverybody,
    @Optional() private readonly doors?: Doors,
  ) {}

  async addTo(server: FastifyInstance, folder: string): Promise<void> {
    const page = join(folder, 'index.html');
    if (!existsSync(page)) return;
    this.page = readFileSync(page, 'utf8');
    await server.register(fastifyStatic, {
      root: folder,
      // Only what exists gets a route: an unknown file is a 404 and never reads the disk.
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders(reply, path) {
        // Built files have their content's hash in their name; the others are asked for again each time.
        const isHashed = path.includes('/assets/');
        void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }

  isPage(request: FastifyRequest): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const path = request.url.split('?')[0] ?? '/';
    const accept = request.headers.accept ?? '*/*';
    // Asked for by hand, too, by whoever sets Sillage up.
    if (path === '/' || path === '/setup') return accept.includes('text/html') || accept.includes('*/*');
    return accept.includes('text/html') && !notPages.test(path);
  }

  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const isClosed = (await this.doors?.isClosed(request.url.split('?')[0] ?? '/').catch(() => false)) ?? false;
    void reply.status(isClosed ? 404 : 200).type('text/html; charset=utf-8');
    if (this.page === null) return reply.header('cache-control', 'no-store').send(notBuilt);
    const facts = [
      ...(await this.factsForEverybody()),
      ...(await this.factsOfDoors()),
      ...(await this.factsFor(request)),
    ];
    if (facts.length === 0 && !isClosed) return reply.sendFile('index.html');
    const metas = html`${facts.map(([name, content]) => html`<meta name="${name}" content="${content}" />`)}`;
    const page = this.page.replace(/(?=<\/head>)/, () => metas.toString());
    return reply.header('cache-control', 'private, no-cache').send(page);
  }

  /** Without them the app wears its own colours: likewise no reason to keep the page. */
  private async factsForEverybody(): Promise<[string, string][]> {
    try {
      return Object.entries((await this.forEverybody?.facts()) ?? {});
    } catch {
      return [];
    }
  }

  private async factsOfDoors(): Promise<[string, string][]> {
    const said = (await this.doors?.facts().catch(() => [])) ?? [];
    return said.length === 0 ? [] : [['doors', said.join(' ')]];
  }

  /** Without them the app asks twice: whatever keeps them from being known must not keep the page. */
  private async factsFor(request: FastifyRequest): Promise<[string, string][]> {
    if (this.firstPage === undefined) return [];
    try {
      const actor = await this.authentication.identify(request);
      return actor === null ? [] : Object.entries(await this.firstPage.facts(actor));
    } catch {
      return [];
    }
  }
}
