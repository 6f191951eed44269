import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BadgeRenderer } from './badge-renderer.js';

const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60">${content}</svg>`;

describe('a picture as PNG', () => {
  let renderer: BadgeRenderer;

  beforeEach(() => {
    renderer = new BadgeRenderer();
  });

  afterEach(async () => renderer.onApplicationShutdown());

  it('has twice the size', async () => {
    const png = await renderer.png(svg('<rect width="60" height="60"/>'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([120, 120]);
  });

  it('writes Latin, Greek and Cyrillic with the typeface that it brings', async () => {
    const empty = await renderer.png(svg('<text x="0" y="40"></text>'));
    for (const text of ['Żółć', 'Ωδή', 'Мир', 'Việt']) {
      const png = await renderer.png(svg(`<text x="0" y="40" font-family="Inter">${text}</text>`));
      expect(png.length).toBeGreaterThan(empty.length);
    }
  });

  it('comes out whatever script is asked of it', async () => {
    const png = await renderer.png(svg('<text x="0" y="40" font-family="Inter">社交 مرحبا 🌊</text>'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it('is drawn once, and the same for many who ask at once', async () => {
    const asked = Array.from({ length: 100 }, () => renderer.png(svg('<circle r="9"/>')));
    expect(new Set(await Promise.all(asked)).size).toBe(1);
  });

  it('is refused to whoever comes when too many wait, and not for long', async () => {
    const asked = Array.from({ length: 60 }, (_, index) => renderer.png(svg(`<circle r="${index}"/>`)));
    const outcomes = await Promise.allSettled(asked);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(20);
    expect(refused[0]).toMatchObject({ reason: { code: 'RATE_LIMITED', retryAfterSeconds: 2 } });
    expect(await renderer.png(svg('<circle r="59"/>'))).toBeInstanceOf(Buffer);
  });

  it('fails alone where there is no picture to draw', async () => {
    await expect(renderer.png('no picture')).rejects.toThrow('could not be drawn');
    expect(await renderer.png(svg(''))).toBeInstanceOf(Buffer);
  });
});
