import { crc32 } from 'node:zlib';

/** At most so many pixels a side, and so many bytes. */
export const logoAtMost = { pixels: 1024, bytes: 256 * 1024 } as const;

export type ReadPng =
  { readonly png: Buffer; readonly problem: null } | { readonly png: null; readonly problem: 'NO_PNG' | 'TOO_LARGE' };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What draws the picture. Everything else (texts, places, colour profiles, what programs hide there) is left out. */
const drawn = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/**
 * A PNG picture of nothing but its pixels. Other pictures become one in the browser, before they are sent: a server that
 * reads no other format has no other format's holes.
 */
export function cleanPng(content: Buffer): ReadPng {
  const refused = (problem: 'NO_PNG' | 'TOO_LARGE'): ReadPng => ({ png: null, problem });
  if (content.length > logoAtMost.bytes) return refused('TOO_LARGE');
  if (!content.subarray(0, 8).equals(signature)) return refused('NO_PNG');
  const kept: Buffer[] = [signature];
  const seen = new Set<string>();
  let at = 8;
  while (at < content.length) {
    if (content.length - at < 12) return refused('NO_PNG');
    const end = at + 12 + content.readUInt32BE(at);
    if (end > content.length) return refused('NO_PNG');
    const type = content.toString('latin1', at + 4, at + 8);
    if (crc32(content.subarray(at + 4, end - 4)) !== content.readUInt32BE(end - 4)) return refused('NO_PNG');
    if (seen.size === 0 && type !== 'IHDR') return refused('NO_PNG');
    if (drawn.has(type)) kept.push(content.subarray(at, end));
    seen.add(type);
    at = end;
    // What comes after the end is no part of the picture.
    if (type === 'IEND') break;
  }
  if (!seen.has('IDAT') || !seen.has('IEND')) return refused('NO_PNG');
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  if (width === 0 || height === 0) return refused('NO_PNG');
  if (Math.max(width, height) > logoAtMost.pixels) return refused('TOO_LARGE');
  return { png: Buffer.concat(kept), problem: null };
}
