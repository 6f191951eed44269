import { describe, expect, it } from '@jest/globals';
import { crc32, deflateSync } from 'node:zlib';
import { cleanPng, logoAtMost } from './png.js';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
};
const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const header = (width: number, height: number): Buffer => {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return chunk('IHDR', data);
};
const pixels = chunk('IDAT', deflateSync(Buffer.from([0, 11, 106, 109])));
const end = chunk('IEND', Buffer.alloc(0));
const picture = Buffer.concat([start, header(1, 1), pixels, end]);

describe('a logo', () => {
  it('is kept as its pixels, without what programs write beside them', () => {
    const told = chunk('tEXt', Buffer.from('Author\0Somebody'));
    const withMore = Buffer.concat([start, header(1, 1), told, pixels, end, Buffer.from('<script>')]);
    expect(cleanPng(withMore)).toEqual({ png: picture, problem: null });
  });

  it.each([
    ['is empty', Buffer.alloc(0)],
    ['is an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['ends in the middle', picture.subarray(0, -6)],
    ['has no pixels', Buffer.concat([start, header(1, 1), end])],
    ['has no size', Buffer.concat([start, header(0, 1), pixels, end])],
    ['begins with something else', Buffer.concat([start, pixels, header(1, 1), end])],
    ['was damaged', Buffer.concat([picture.subarray(0, 30), Buffer.from([0xff]), picture.subarray(31)])],
  ])('is refused where it %s', (_what, content) => {
    expect(cleanPng(content).problem).toBe('NO_PNG');
  });

  it('is refused where it is too large', () => {
    const wide = Buffer.concat([start, header(logoAtMost.pixels + 1, 1), pixels, end]);
    expect(cleanPng(wide).problem).toBe('TOO_LARGE');
    expect(cleanPng(Buffer.concat([picture, Buffer.alloc(logoAtMost.bytes)])).problem).toBe('TOO_LARGE');
  });
});
