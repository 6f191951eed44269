/** Of one JSON body. No input of the schema comes near; what is beyond would keep the server busy making objects. */
export const jsonLimits = { values: 20_000, depth: 64 } as const;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const list = 0x5b;
const object = 0x7b;
const endOfList = 0x5d;
const endOfObject = 0x7d;

/**
 * Whether JSON has too many values, or too many levels within each other: looked at before it is parsed, so that no
 * recursion over it can run out of stack. What is no JSON at all may pass; the parser refuses it.
 */
export function sprawls(json: Buffer): boolean {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === quote) {
      for (at += 1; at < json.length && json[at] !== quote; at += 1) if (json[at] === backslash) at += 1;
    } else if (byte === comma) {
      values += 1;
    } else if (byte === list || byte === object) {
      depth += 1;
      values += 1;
    } else if (byte === endOfList || byte === endOfObject) {
      depth -= 1;
    }
    if (depth > jsonLimits.depth || values > jsonLimits.values) return true;
  }
  return false;
}
