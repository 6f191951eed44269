import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '@sillage/platform';
import { isForeign, ownFonts, systemFonts } from './badge-fonts.js';

/** Pixels for each unit of the picture. */
const scale = 2;
/** About 110 kB each. */
const keptAtMost = 200;
const waitingAtMost = 40;

type Drawn = { readonly png: Uint8Array } | { readonly failure: string };
type Waiting = { readonly resolve: (png: Buffer) => void; readonly reject: (reason: unknown) => void };

/** Pictures as PNG. One takes 60 ms of a processor: they are drawn beside the server's own thread, once each. */
@Injectable()
export class BadgeRenderer implements OnApplicationShutdown {
  private worker: Worker | null = null;
  private readonly kept = new Map<string, Promise<Buffer>>();
  /** The worker answers in the order of the questions. */
  private waiting: Waiting[] = [];

  /** @throws DomainError RATE_LIMITED while too many others wait */
  async png(svg: string): Promise<Buffer> {
    const key = createHash('sha256').update(svg).digest('base64');
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    if (this.waiting.length >= waitingAtMost) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: 2 });
    const drawn = this.draw(svg);
    this.kept.set(key, drawn);
    // The oldest goes; a map keeps the order in which its keys came.
    for (const oldest of this.kept.keys()) if (this.kept.size > keptAtMost) this.kept.delete(oldest);
    drawn.catch(() => this.kept.delete(key));
    return drawn;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private async draw(svg: string): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      const worker = this.started();
      worker.ref();
      worker.postMessage({ svg, scale: scale, isForeign: isForeign(svg) });
    });
  }

  private started(): Worker {
    if (this.worker !== null) return this.worker;
    // Beside this file, with its ending: `.js` where it is built, `.ts` where it is tested.
    const file = new URL(import.meta.url.replace(/(\.[jt]s)$/, '.worker$1'));
    const worker = new Worker(file, { workerData: { fonts: { own: ownFonts, system: systemFonts() } } });
    worker.on('message', (drawn: Drawn) => {
      const next = this.waiting.shift();
      // A worker without work keeps no process from ending.
      if (this.waiting.length === 0) worker.unref();
      if ('png' in drawn) next?.resolve(Buffer.from(drawn.png));
      else next?.reject(new Error(`A picture could not be drawn: ${drawn.failure}`));
    });
    worker.on('error', (error) => this.giveUp(worker, error));
    worker.on('exit', () => this.giveUp(worker, new Error('The drawing of pictures was stopped.')));
    this.worker = worker;
    return worker;
  }

  /** Those who wait are told, and the next one starts a new worker. */
  private giveUp(worker: Worker, reason: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { reject } of this.waiting.splice(0)) reject(reason);
  }
}
